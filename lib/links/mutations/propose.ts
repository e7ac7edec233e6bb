import 'server-only'
import { checkFollowed } from '@/lib/claims/mutations/followed'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { today } from '@/lib/drift/queries/clocks'
import { RELATION } from '@/lib/drift/rules/relations'
import { hasSecondPerson, SECOND_PERSON } from '@/lib/inbox/rules/verdicts'
import { tellOfLink } from '@/lib/notices/mutations/tell'
import type { LinkHead, LinkProposal } from '../contract'
import { findInForce, headOf } from './head'

/** Both ends of a proposal, in this dossier. */
async function endsOf(act: Act, { claim: claimRef, development: developmentRef }: LinkProposal) {
  const { tx, dossier } = act
  const dossierId = dossier.id
  const claim = await tx.claim.findUnique({ where: { dossierId_ref: { dossierId, ref: claimRef } } })
  if (!claim) throw badField(['claim'], `There is no claim ${claimRef} in this dossier.`)
  await checkFollowed(act, claim)
  const development = await tx.development.findUnique({
    where: { dossierId_ref: { dossierId, ref: developmentRef } },
    select: { id: true, retractedAt: true },
  })
  if (!development)
    throw badField(['development'], `There is no development ${developmentRef} in this dossier.`)
  if (development.retractedAt)
    throw badField(['development'], `${developmentRef} was retracted, so it can bear on nothing.`)
  return { ends: { claimId: claim.id, developmentId: development.id }, ownerId: claim.ownerId }
}

function checkRights(act: Act, { accept, knownFrom }: LinkProposal) {
  if ((accept || knownFrom) && !act.may('link.decide'))
    throw refuse('FORBIDDEN', 'Only an editor accepts a link or dates it back. Propose it without.')
  if (accept && hasSecondPerson(act.dossier.settings)) throw refuse('FORBIDDEN', SECOND_PERSON)
  if (knownFrom && knownFrom > today())
    throw badField(['knownFrom'], 'It cannot be known from a day to come.')
}

/** A second link for the same pair: says which one stands there. */
export function alreadyLinked(
  existing: LinkHead,
  { development, claim }: { development: string; claim: string },
) {
  const { relation, strength, state } = existing
  const verb = `${RELATION[relation].word.toLowerCase()}, strength ${strength}, ${state}`
  return refuse(
    'CONFLICT',
    `${development} is linked to ${claim} already (${verb}). Change that link instead of adding another.`,
    { reason: 'linked', link: existing },
  )
}

/**
 * Links a development to a claim: as a proposal, or accepted at once by those who may decide. One link in force per pair; the
 * database settles two at once.
 */
export async function proposeLink(act: Act, proposal: LinkProposal): Promise<LinkHead> {
  checkRights(act, proposal)
  const { relation, strength, rationale, accept, knownFrom } = proposal
  const { ends, ownerId } = await endsOf(act, proposal)
  const by = act.principal.accountId
  const at = new Date()
  const [made] = await act.tx.link.createManyAndReturn({
    skipDuplicates: true,
    data: {
      dossierId: act.dossier.id,
      id: newId(),
      ...ends,
      relation,
      givenRelation: proposal.givenRelation ?? null,
      strength,
      rationale,
      state: accept ? 'accepted' : 'proposed',
      proposedById: by,
      proposedAt: at,
      ...(accept ? { decidedById: by, decidedAt: at } : {}),
      knownFrom: knownFrom ? new Date(knownFrom) : null,
    },
  })
  if (!made) throw alreadyLinked(headOf((await findInForce(act, ends))!), proposal)
  const head = headOf(made)
  if (!accept)
    await tellOfLink(act, ownerId, { kind: 'link-proposed', claimId: ends.claimId, linkId: made.id })
  await act.audit({
    type: accept ? 'link.accepted' : 'link.proposed',
    subject: { type: 'link', id: made.id },
    after: { ...head, development: proposal.development, claim: proposal.claim, knownFrom },
    reason: rationale,
  })
  return head
}
