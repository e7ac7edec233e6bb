import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import type { Caller } from '@/lib/core/gate'
import type { CitationRow, ClaimFacts, Evidence, LinkFacts, LinkRow, StandingFacts } from './facts'
import { gatherDevelopments, gatherLink, grouped } from './gather'

type Fragment = PendingQuery<Row[]>

/** Which claims: one by ref, those of a baseline, or all of the dossier. */
export type Scope = { ref?: string | undefined; baselineId?: string | undefined }

/** Development states that a reviewer has refused: what hangs on them counts no more than on a retracted one. */
const REFUSED = ['rejected', 'unverifiable', 'duplicate', 'superseded']

const claimColumns = ({ read }: Caller) => read`
  c.id, c.ref, c.baseline_id, c.statement, c.type, c.role, c.horizon, c.likelihood, c.likelihood_low, c.likelihood_high,
  c.weight, c.version, b.published_on`

function whichClaims({ read, dossier }: Caller, { ref, baselineId }: Scope): Fragment {
  return read`c.dossier_id = ${dossier.id}
    ${ref === undefined ? read`` : read`AND c.ref = ${ref}`}
    ${baselineId === undefined ? read`` : read`AND c.baseline_id = ${baselineId}`}`
}

/** The links that `where` picks (l: links, d: developments, c: claims), each with its development. */
const linkRows = ({ read }: Caller, where: Fragment) => read<LinkRow[]>`
  SELECT l.id, l.claim_id, l.development_id, l.relation, l.strength, l.rationale, l.state, l.version, l.known_from,
    l.proposed_by_id, p.name AS proposed_by, l.proposed_at, a.name AS decided_by, l.decided_at, l.ended_at, l.supersedes_id,
    coalesce(l.known_from, l.decided_at::date, l.proposed_at::date) AS recorded_on, l.ended_at::date AS ended_on,
    d.ref, d.title, d.kind_code, d.happened, d.starts_on, d.ends_on, d.precision, d.stage, d.polarity, d.reliability, d.credibility,
    CASE WHEN d.backfilled THEN coalesce(d.known_from, d.created_at::date) ELSE d.created_at::date END AS development_known_from,
    d.backfilled AS development_backfilled, d.review_state = ANY (${REFUSED}) AS refused, d.retracted_at::date AS retracted_on
  FROM links l
  JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
  LEFT JOIN accounts p ON p.id = l.proposed_by_id LEFT JOIN accounts a ON a.id = l.decided_by_id
  WHERE ${where}`

/** The citations of the developments of the links that `where` picks, without sources retracted by the knowledge date. */
const citationRows = ({ read }: Caller, where: Fragment, known: string) => read<CitationRow[]>`
  SELECT t.development_id, t.source_id, s.origin_id, s.outlet_id, t.reliability, t.credibility
  FROM citations t JOIN sources s ON s.dossier_id = t.dossier_id AND s.id = t.source_id
  WHERE (t.dossier_id, t.development_id) IN (
      SELECT l.dossier_id, l.development_id FROM links l
      JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
      JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id WHERE ${where})
    AND (s.retracted_at IS NULL OR s.retracted_at::date > ${known})`

/** What the sources that repeat one another repeat in turn: five outlets with one wire are one origin, however long the chain. */
async function loadRepeats({ read, dossier }: Caller, citations: readonly CitationRow[]) {
  const first = [...new Set(citations.flatMap(({ originId }) => originId ?? []))]
  if (first.length === 0) return new Map<string, string>()
  const rows = await read<{ id: string; originId: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${first}) AND origin_id IS NOT NULL
      UNION
      SELECT s.id, s.origin_id FROM chain JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.origin_id
      WHERE s.origin_id IS NOT NULL
    ) SELECT id, origin_id FROM chain`
  return new Map(rows.map(({ id, originId }) => [id, originId]))
}

/** The links that `where` picks (fragments over l: links, d: developments, c: claims), with grades as known on that day. */
export async function loadLinks(
  caller: Caller,
  where: Fragment,
  tail: Fragment,
  known: string,
): Promise<LinkFacts[]> {
  const [rows, citations] = await Promise.all([
    linkRows(caller, caller.read`${where} ${tail}`),
    citationRows(caller, where, known),
  ])
  const developments = gatherDevelopments(rows, citations, await loadRepeats(caller, citations))
  return rows.map((row) => gatherLink(row, developments.get(row.developmentId)!))
}

async function loadStandings({ read }: Caller, which: Fragment): Promise<Map<string, StandingFacts[]>> {
  const rows = await read<StandingFacts[]>`
    SELECT s.id, s.claim_id, s.standing, s.world_date, s.decided_on, s.reason, s.recorded_at, a.name AS decided_by
    FROM standings s JOIN claims c ON c.dossier_id = s.dossier_id AND c.id = s.claim_id LEFT JOIN accounts a ON a.id = s.decided_by_id
    WHERE ${which} ORDER BY s.world_date, s.decided_on, s.id`
  return grouped(rows, ({ claimId }) => claimId)
}

/**
 * The claims of a scope with all their links, developments, citations and standings: everything that drift at any clocks is worked
 * out from, in four queries that run together. A proposal that ended before anybody accepted it is left out.
 */
export async function loadEvidence(caller: Caller, scope: Scope, known: string): Promise<Evidence> {
  const { read } = caller
  const which = whichClaims(caller, scope)
  const judged = read`${which} AND (l.ended_at IS NULL OR l.decided_at IS NOT NULL)`
  const [claims, links, standings] = await Promise.all([
    read<ClaimFacts[]>`SELECT ${claimColumns(caller)} FROM claims c
      JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id WHERE ${which} ORDER BY length(c.ref), c.ref`,
    loadLinks(caller, judged, read``, known),
    loadStandings(caller, which),
  ])
  return { claims: [...claims], links, standings }
}
