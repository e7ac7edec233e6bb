import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import type { LinkFacts } from '@/lib/drift/queries/facts'
import { loadLinks } from '@/lib/drift/queries/load'
import type { linksContract, LinkWhole } from '../contract'

type Question = z.output<NonNullable<(typeof linksContract.listLinks)['~orpc']['inputSchema']>>
type Rest = Omit<LinkWhole, 'relation' | 'strength' | 'state' | 'recordedOn' | 'development'>

/** What a page shows of links besides what the method takes: the words, the people and the claim. */
const restOf = ({ read, dossier }: Caller, ids: string[]) => read<Rest[]>`
  SELECT l.id, l.given_relation, l.rationale, l.version, l.proposed_by_id, p.name AS proposed_by, l.proposed_at, a.name AS decided_by, l.decided_at,
    l.known_from IS NOT NULL AS backfilled, l.ended_at, l.supersedes_id,
    json_build_object('id', c.id, 'ref', c.ref, 'statement', c.statement) AS claim
  FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  LEFT JOIN accounts p ON p.id = l.proposed_by_id LEFT JOIN accounts a ON a.id = l.decided_by_id
  WHERE l.dossier_id = ${dossier.id} AND l.id = ANY (${ids})`

/** Links with everything a page shows of them, in the order given. */
export async function linksInFull(caller: Caller, links: readonly LinkFacts[]): Promise<LinkWhole[]> {
  const rows = await restOf(
    caller,
    links.map(({ id }) => id),
  )
  const rest = new Map(rows.map((row) => [row.id, row]))
  return links.map(({ id, state, development, drift }) => ({
    ...rest.get(id)!,
    relation: drift.relation,
    strength: drift.strength,
    recordedOn: drift.recordedOn,
    state,
    development,
  }))
}

/** Which links are asked for. A ref that the dossier does not have picks none. */
function wanted({ read, dossier }: Caller, { claim, development, state, relation, ended }: Question) {
  const idOf = (table: 'claims' | 'developments', ref: string) =>
    read`(SELECT id FROM ${read(table)} WHERE dossier_id = ${dossier.id} AND ref = ${ref})`
  return read`true
    ${claim ? read`AND claim_id = ${idOf('claims', claim)}` : read``}
    ${development ? read`AND development_id = ${idOf('developments', development)}` : read``}
    ${state ? read`AND state = ${state}` : read``}
    ${relation ? read`AND relation = ${relation}` : read``}
    ${ended ? read`` : read`AND ended_at IS NULL`}`
}

/** Links, newest first; the cursor is the id of the last one of the page before. */
export async function listLinks(caller: Caller, question: Question) {
  const { read, dossier } = caller
  const { limit, cursor } = question
  if (cursor !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const where = wanted(caller, question)
  const page = read`${where} ${cursor ? read`AND id < ${cursor}` : read``}`
  const [found, counts] = await Promise.all([
    loadLinks(caller, page, read`ORDER BY id DESC LIMIT ${limit + 1}`, today()),
    read<
      { total: number }[]
    >`SELECT count(*)::int AS total FROM links WHERE dossier_id = ${dossier.id} AND ${where}`,
  ])
  const items = await linksInFull(caller, found.slice(0, limit))
  return { items, total: counts[0]!.total, next: found.length > limit ? items.at(-1)!.id : null }
}
