import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { LinkFacts } from '@/lib/drift/queries/facts'
import { today } from '@/lib/drift/queries/clocks'
import { loadLinks } from '@/lib/drift/queries/load'
import type { linksContract, LinkWhole } from './contract'

type Question = z.output<NonNullable<(typeof linksContract.listLinks)['~orpc']['inputSchema']>>

/** A link as the API gives it. */
export function linkOf({ drift: _, claimId: __, ...link }: LinkFacts, claim: LinkWhole['claim']): LinkWhole {
  return { ...link, claim }
}

function wanted({ read, dossier }: Caller, { claim, development, state, relation, ended }: Question) {
  return read`l.dossier_id = ${dossier.id}
    ${claim ? read`AND c.ref = ${claim}` : read``}
    ${development ? read`AND d.ref = ${development}` : read``}
    ${state ? read`AND l.state = ${state}` : read``}
    ${relation ? read`AND l.relation = ${relation}` : read``}
    ${ended ? read`` : read`AND l.ended_at IS NULL`}`
}

/** Links, newest first; the cursor is the id of the last one of the page before. */
export async function listLinks(caller: Caller, question: Question) {
  const { read, dossier } = caller
  const { limit, cursor } = question
  if (cursor !== undefined && !/^[0-9a-f-]{36}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const where = wanted(caller, question)
  const page = read`${where} ${cursor ? read`AND l.id < ${cursor}` : read``}`
  const [found, counts] = await Promise.all([
    loadLinks(caller, page, read`ORDER BY l.id DESC LIMIT ${limit + 1}`, today()),
    read<{ total: number }[]>`SELECT count(*)::int AS total FROM links l
      JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
      JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id WHERE ${where}`,
  ])
  const links = found.slice(0, limit)
  const claims = await read<LinkWhole['claim'][]>`
    SELECT id, ref, statement FROM claims WHERE dossier_id = ${dossier.id} AND id = ANY (${links.map(({ claimId }) => claimId)})`
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return {
    items: links.map((link) => linkOf(link, byId.get(link.claimId)!)),
    total: counts[0]!.total,
    next: found.length > limit ? links.at(-1)!.id : null,
  }
}
