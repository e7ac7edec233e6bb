import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import type { RecastDays } from '@/lib/claims/rules/followed'
import type { Caller } from '@/lib/core/gate'
import type { DriftLink } from '../rules/types'
import { loadDevelopments, type DevelopmentFacts } from './developments'
import type { ClaimFacts, Evidence, LinkFacts, StandingFacts } from './facts'
import { grouped } from './grouped'

/** A piece of SQL. */
export type Fragment = PendingQuery<Row[]>

/** Which claims: one by ref, those of a baseline, or all of the dossier. */
export type Scope = { ref?: string | undefined; baselineId?: string | undefined }

type LinkRow = Omit<DriftLink, 'development' | 'state'> & { state: LinkFacts['state']; decided: boolean }

const claimRows = ({ read, dossier }: Caller, { ref, baselineId }: Scope) => read<ClaimFacts[]>`
  SELECT c.id, c.ref, c.baseline_id, c.statement, c.type, c.role, c.horizon, c.likelihood, c.likelihood_low, c.likelihood_high,
    c.weight, c.version, b.published_on, CASE WHEN o.id IS NULL THEN NULL
      ELSE json_build_object('accountId', o.id, 'name', o.name, 'left', m.account_id IS NULL) END AS owner
  FROM claims c JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id
  LEFT JOIN accounts o ON o.id = c.owner_id LEFT JOIN members m ON m.dossier_id = c.dossier_id AND m.account_id = c.owner_id
  WHERE c.dossier_id = ${dossier.id} ${ref === undefined ? read`` : read`AND c.ref = ${ref}`}
    ${baselineId === undefined ? read`` : read`AND c.baseline_id = ${baselineId}`}
  ORDER BY length(c.ref), c.ref`

/** A withdrawn link that had been accepted counted until it was withdrawn, so for the method it is an accepted one that ended. */
function factsOf({ decided, ...row }: LinkRow, { drift, brief }: DevelopmentFacts): LinkFacts {
  const state = row.state === 'withdrawn' && decided ? 'accepted' : row.state
  return {
    id: row.id,
    claimId: row.claimId,
    state: row.state,
    drift: { ...row, state, development: drift },
    development: brief,
  }
}

/**
 * The links of the dossier that `where` picks, in the order of `tail`, with grades as known on a day. One table at a time and by key:
 * a join over tables without statistics (a log just imported) was planned as a product of all rows. A link that ended because its claim was
 * split or merged away goes on counting on that claim, which is itself not counted from that day on: so it can be read as it stood.
 */
export async function loadLinks(
  caller: Caller,
  where: Fragment,
  tail: Fragment,
  known: string,
): Promise<LinkFacts[]> {
  const rows = await caller.read<LinkRow[]>`
    SELECT id, claim_id, development_id, relation, strength, state, decided_at IS NOT NULL AS decided,
      coalesce(known_from, decided_at::date, proposed_at::date) AS recorded_on,
      CASE WHEN ended_by_recast_id IS NULL THEN ended_at::date END AS ended_on, proposed_by_id
    FROM links WHERE dossier_id = ${caller.dossier.id} AND ${where} ${tail}`
  const developments = await loadDevelopments(
    caller,
    [...new Set(rows.map((row) => row.developmentId))],
    known,
  )
  return rows.map((row) => factsOf(row, developments.get(row.developmentId)!))
}

async function loadStandings({ read, dossier }: Caller, claimIds: string[]): Promise<Evidence['standings']> {
  const rows = await read<StandingFacts[]>`
    SELECT s.id, s.claim_id, s.standing, s.world_date, s.decided_on, s.reason, s.recorded_at, a.name AS decided_by
    FROM standings s LEFT JOIN accounts a ON a.id = s.decided_by_id
    WHERE s.dossier_id = ${dossier.id} AND s.claim_id = ANY (${claimIds}) ORDER BY s.world_date, s.decided_on, s.id`
  return grouped(rows, ({ claimId }) => claimId)
}

/** What was split and merged, by the claims it bears on. */
async function loadRecasts({ read, dossier }: Caller, claimIds: string[]): Promise<Evidence['recasts']> {
  const rows = await read<(RecastDays & { claimId: string })[]>`
    SELECT claim_id, 'gone' AS as, made_at::date AS made_on, undone_at::date AS undone_on FROM claim_recasts
    WHERE dossier_id = ${dossier.id} AND claim_id = ANY (${claimIds})
    UNION ALL
    SELECT p.claim_id, 'made', r.made_at::date, r.undone_at::date FROM claim_recast_parts p
    JOIN claim_recasts r ON r.dossier_id = p.dossier_id AND r.id = p.recast_id
    WHERE p.dossier_id = ${dossier.id} AND p.claim_id = ANY (${claimIds}) AND r.kind = 'split'`
  return grouped(rows, ({ claimId }) => claimId)
}

/**
 * The claims of a scope with all their links, developments, citations and standings: everything that drift at any clocks is worked
 * out from. A proposal that ended before anybody accepted it is left out.
 */
export async function loadEvidence(caller: Caller, scope: Scope, known: string): Promise<Evidence> {
  const { read } = caller
  const claims = await claimRows(caller, scope)
  const claimIds = claims.map(({ id }) => id)
  const judged = read`claim_id = ANY (${claimIds}) AND (ended_at IS NULL OR decided_at IS NOT NULL)`
  const [links, standings, recasts] = await Promise.all([
    loadLinks(caller, judged, read``, known),
    loadStandings(caller, claimIds),
    loadRecasts(caller, claimIds),
  ])
  return { claims: [...claims], links, standings, recasts }
}
