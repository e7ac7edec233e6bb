import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { assess, baselineDriftOf, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import type { ClaimFacts, Evidence, LinkFacts } from '@/lib/drift/queries/facts'
import { loadEvidence } from '@/lib/drift/queries/load'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { PartGiven, RecastEffect } from '../contract'
import { comeAlong } from '../rules/recast'

const isInForce = ({ state, drift: { endedOn } }: LinkFacts) =>
  (state === 'proposed' || state === 'accepted') && !endedOn

/** The link as it would bear on another claim. */
const onto = (link: LinkFacts, claimId: string): LinkFacts => ({
  ...link,
  ...{ claimId, drift: { ...link.drift, claimId } },
})

/** The claim by its ref with the evidence of its whole baseline. */
async function around(caller: Caller, ref: string) {
  const clocks = clocksOf({})
  const [found] = await caller.read<{ id: string; baselineId: string }[]>`
    SELECT id, baseline_id FROM claims WHERE dossier_id = ${caller.dossier.id} AND ref = ${ref}`
  if (!found) throw notFound()
  const evidence = await loadEvidence(caller, { baselineId: found.baselineId }, clocks.known)
  const claim = evidence.claims.find(({ id }) => id === found.id)!
  return { clocks, evidence, claim }
}

const judged = ({ drift }: Assessed) => ({ drift: drift.drift, suggested: suggestStanding(drift).standing })

type Change = { gone: ClaimFacts[]; made: ClaimFacts[]; links: LinkFacts[] }

/** The numbers of the baseline with some claims and links in the place of others, beside those of now. */
function compare(
  { evidence, clocks }: Awaited<ReturnType<typeof around>>,
  { gone, made, links }: Change,
): Pick<RecastEffect, 'before' | 'after' | 'from' | 'to'> {
  const without = new Set(gone.map(({ id }) => id))
  const after: Evidence = {
    ...evidence,
    claims: [...evidence.claims.filter(({ id }) => !without.has(id)), ...made],
    links: [...evidence.links.filter(({ claimId }) => !without.has(claimId)), ...links],
  }
  const { publishedOn } = gone[0]!
  const numbersOf = (assessed: Assessed[]) => {
    const { drift, coverage } = baselineDriftOf(assessed, publishedOn, clocks)
    return { drift, coverage }
  }
  const [was, would] = [assess(evidence, clocks), assess(after, clocks)]
  const named = (all: Assessed[], of: ClaimFacts[]) =>
    of.map(({ id }) => all.find(({ claim }) => claim.id === id)!)
  return {
    ...{ before: numbersOf(was), after: numbersOf(would) },
    from: named(was, gone).map((one) => ({
      ...{ ref: one.claim.ref, statement: one.claim.statement, ...judged(one) },
    })),
    to: named(would, made).map((one) => ({
      ...{ statement: one.claim.statement, ...judged(one), links: one.links.filter(isInForce).length },
    })),
  }
}

/** What a split would change. Nothing is written. */
export async function trySplit(
  caller: Caller,
  { ref, parts }: { ref: string; parts: PartGiven[] },
): Promise<RecastEffect> {
  const found = await around(caller, ref)
  const { claim: whole, evidence } = found
  const theirs = evidence.links.filter((link) => link.claimId === whole.id && isInForce(link))
  const made = parts.map(({ statement, type, role, weight }, at) => ({
    ...{ ...whole, id: `part ${at}`, ref: '', statement, type, role, weight },
  }))
  const links = parts.flatMap(({ linkIds }, at) =>
    theirs.filter(({ id }) => linkIds.includes(id)).map((link) => onto(link, `part ${at}`)),
  )
  const given = new Set(parts.flatMap(({ linkIds }) => linkIds))
  return {
    ...compare(found, { gone: [whole], made, links }),
    left: theirs.filter(({ id }) => !given.has(id)).length,
    double: [],
  }
}

/** What a merge would change. Nothing is written. */
export async function tryMerge(
  caller: Caller,
  { ref, other, weight }: { ref: string; other: string; weight?: number | undefined },
): Promise<RecastEffect> {
  const found = await around(caller, ref)
  const { claim: kept, evidence } = found
  const gone = evidence.claims.find((claim) => claim.ref === other && claim.id !== kept.id)
  if (!gone) throw badField(['other'], 'Choose another claim of the same baseline.')
  const of = (claim: ClaimFacts) => evidence.links.filter(({ claimId }) => claimId === claim.id)
  const compared = (claim: ClaimFacts) =>
    of(claim)
      .filter(isInForce)
      .map((link) => ({
        ...{ id: link.id, link, developmentId: link.drift.development.id },
        ...{ relation: link.drift.relation, strength: link.drift.strength },
      }))
  const { taken, double } = comeAlong(compared(gone), compared(kept))
  const own = new Map(of(kept).map((link) => [link.id, link]))
  return {
    ...compare(found, {
      gone: [kept, gone],
      made: [{ ...kept, weight: weight ?? kept.weight }],
      links: [...of(kept), ...taken.map(({ link }) => onto(link, kept.id))],
    }),
    left: 0,
    double: double.map(({ theirs: { link }, own: { id }, differs }) => ({
      development: { ref: link.development.ref, title: link.development.title },
      ...{ kept: own.get(id)!.drift.relation, dropped: link.drift.relation, differs },
    })),
  }
}
