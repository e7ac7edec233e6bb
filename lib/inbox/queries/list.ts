import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { InboxEntry } from '../contract'
import { hasSecondPerson, waitingStates, type InboxSource, type WaitingState } from '../rules/verdicts'
import { findUndoable } from './undoable'

type Filters = {
  source?: InboxSource | undefined
  state?: WaitingState | undefined
  kind?: string | undefined
  whose?: 'mine' | 'nobody' | 'proposed-by-me' | 'proposed-by-others' | undefined
  q?: string | undefined
}
type Question = Filters & { limit: number; cursor?: string | undefined }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whose an entry is; `proposed` is the column of who proposed it, `s` the assignment. */
function whoseIs({ read, principal }: Caller, whose: Filters['whose'], proposed: string) {
  const me = principal.accountId
  switch (whose) {
    case 'mine':
      return read`AND s.account_id = ${me}`
    case 'nobody':
      return read`AND s.account_id IS NULL`
    case 'proposed-by-me':
      return read`AND ${read(proposed)} = ${me}`
    case 'proposed-by-others':
      return read`AND ${read(proposed)} <> ${me}`
    case undefined:
      return read``
  }
}

const contains = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`

/** Developments that wait, as `source, id`. */
function developmentIds(caller: Caller, { state, kind, whose, q }: Filters) {
  const { read, dossier } = caller
  const states = state ? [state] : [...waitingStates]
  return read`
    SELECT 'development' AS source, d.id FROM developments d
    LEFT JOIN assignments s ON s.dossier_id = d.dossier_id AND s.subject_type = 'development' AND s.subject_id = d.id
    WHERE d.dossier_id = ${dossier.id} AND d.review_state IN ('candidate', 'draft', 'in-review') AND d.retracted_at IS NULL
      AND d.review_state = ANY (${states}) ${kind ? read`AND d.kind_code = ${kind}` : read``}
      ${q ? read`AND (d.title ILIKE ${contains(q)} OR d.ref ILIKE ${contains(q)})` : read``}
      ${whoseIs(caller, whose, 'd.created_by_id')}`
}

/** Proposed links, as `source, id`; a state or a kind asks for developments. */
function linkIds(caller: Caller, { kind, whose, q }: Filters) {
  const { read, dossier } = caller
  return read`
    SELECT 'link' AS source, l.id FROM links l
    JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
    JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
    LEFT JOIN assignments s ON s.dossier_id = l.dossier_id AND s.subject_type = 'link' AND s.subject_id = l.id
    WHERE l.dossier_id = ${dossier.id} AND l.state = 'proposed' AND l.ended_at IS NULL AND d.retracted_at IS NULL
      ${kind ? read`AND d.kind_code = ${kind}` : read``}
      ${q ? read`AND (d.title ILIKE ${contains(q)} OR d.ref ILIKE ${contains(q)} OR c.statement ILIKE ${contains(q)} OR c.ref ILIKE ${contains(q)})` : read``}
      ${whoseIs(caller, whose, 'l.proposed_by_id')}`
}

function waiting(caller: Caller, filters: Filters) {
  const { read } = caller
  if (filters.source === 'link') return linkIds(caller, filters)
  if (filters.source === 'development' || filters.state) return developmentIds(caller, filters)
  return read`${developmentIds(caller, filters)} UNION ALL ${linkIds(caller, filters)}`
}

const assignee = ({ read }: Caller) =>
  read`CASE WHEN sa.id IS NULL THEN NULL ELSE json_build_object('accountId', sa.id, 'name', sa.name) END AS assignee`

const developments = (caller: Caller, ids: string[]) => caller.read<InboxEntry[]>`
  SELECT 'development' AS source, d.id, json_build_object('accountId', a.id, 'name', a.name) AS by, d.created_at AS at, d.version,
    ${assignee(caller)}, d.ref, d.title, d.kind_code AS kind, d.happened, d.review_state AS state, d.reliability, d.credibility,
    (SELECT count(*)::int FROM citations c WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id) AS citations
  FROM developments d JOIN accounts a ON a.id = d.created_by_id
  LEFT JOIN assignments s ON s.dossier_id = d.dossier_id AND s.subject_type = 'development' AND s.subject_id = d.id
  LEFT JOIN accounts sa ON sa.id = s.account_id
  WHERE d.dossier_id = ${caller.dossier.id} AND d.id = ANY (${ids}::uuid[])`

const links = (caller: Caller, ids: string[]) => caller.read<InboxEntry[]>`
  SELECT 'link' AS source, l.id, json_build_object('accountId', a.id, 'name', a.name) AS by, l.proposed_at AS at, l.version,
    ${assignee(caller)}, json_build_object('ref', c.ref, 'statement', c.statement) AS claim,
    json_build_object('ref', d.ref, 'title', d.title, 'happened', d.happened) AS development, l.relation, l.strength, l.rationale
  FROM links l JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
  JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id JOIN accounts a ON a.id = l.proposed_by_id
  LEFT JOIN assignments s ON s.dossier_id = l.dossier_id AND s.subject_type = 'link' AND s.subject_id = l.id
  LEFT JOIN accounts sa ON sa.id = s.account_id
  WHERE l.dossier_id = ${caller.dossier.id} AND l.id = ANY (${ids}::uuid[])`

type Counts = { candidate: number; draft: number; 'in-review': number; link: number }

async function countsOf({ read, dossier }: Caller): Promise<Counts> {
  const rows = await read<{ state: keyof Counts; n: number }[]>`
    SELECT review_state AS state, count(*)::int AS n FROM developments
    WHERE dossier_id = ${dossier.id} AND review_state IN ('candidate', 'draft', 'in-review') AND retracted_at IS NULL GROUP BY 1
    UNION ALL
    SELECT 'link', count(*)::int FROM links l JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
    WHERE l.dossier_id = ${dossier.id} AND l.state = 'proposed' AND l.ended_at IS NULL AND d.retracted_at IS NULL`
  const counted = Object.fromEntries(rows.map(({ state, n }) => [state, n]))
  return { candidate: 0, draft: 0, 'in-review': 0, link: 0, ...counted }
}

/** The inbox, newest first: ids grow with time, so both sources are in one order. The cursor is the id of the last entry of the page before. */
export async function listInbox(caller: Caller, { limit, cursor, ...filters }: Question) {
  const { read } = caller
  if (cursor !== undefined && !uuid.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const [page, totals, counts, undoable] = await Promise.all([
    read<{ source: InboxSource; id: string }[]>`
      SELECT source, id FROM (${waiting(caller, filters)}) AS w ${cursor ? read`WHERE id < ${cursor}` : read``}
      ORDER BY id DESC LIMIT ${limit + 1}`,
    read<{ total: number }[]>`SELECT count(*)::int AS total FROM (${waiting(caller, filters)}) AS w`,
    countsOf(caller),
    findUndoable(caller),
  ])
  const shown = page.slice(0, limit)
  const idsOf = (source: InboxSource) => shown.flatMap((one) => (one.source === source ? one.id : []))
  const found = await Promise.all([developments(caller, idsOf('development')), links(caller, idsOf('link'))])
  const byId = new Map(found.flat().map((one) => [one.id, one]))
  return {
    items: shown.flatMap(({ id }) => byId.get(id) ?? []),
    total: totals[0]!.total,
    next: page.length > limit ? shown.at(-1)!.id : null,
    counts,
    undoable,
    secondPerson: hasSecondPerson(caller.dossier.settings),
  }
}
