import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { grouped } from '@/lib/drift/queries/grouped'
import type { EarlierClaim, LaterClaim, Lineage, LineageStep } from '../contract'
import { changesBetween, nearest, silentChanges, suggestKind, type Compared } from '../rules/lineage'

type Baseline = Lineage['from']
type Row = { fromRef: string; toRef: string | null } & Omit<NonNullable<EarlierClaim['decision']>, 'to'>

async function baselinesOf({ read, dossier }: Caller, baselineId: string, from: string | undefined) {
  const all = await read<Baseline[]>`
    SELECT id, title, published_on FROM baselines WHERE dossier_id = ${dossier.id} ORDER BY published_on, id`
  const at = all.findIndex(({ id }) => id === baselineId)
  const to = all[at]
  const earlier =
    from === undefined ? all[at - 1] : all.slice(0, Math.max(at, 0)).find(({ id }) => id === from)
  if (!to || (from !== undefined && !earlier)) throw notFound()
  return { to, earlier: earlier ?? null }
}

/** The claims that are followed, and those that were split or merged away after somebody said what became of them. */
const claimsOf = ({ read, dossier }: Caller, baselineId: string) => read<Compared[]>`
  SELECT ref, statement, type, likelihood, horizon, weight FROM claims
  WHERE dossier_id = ${dossier.id} AND baseline_id = ${baselineId} AND (gone_at IS NULL OR EXISTS (SELECT 1 FROM claim_lineage l
    WHERE l.dossier_id = claims.dossier_id AND l.ended_at IS NULL AND (l.from_id = claims.id OR l.to_id = claims.id)))
  ORDER BY length(ref), ref`

const decisionsOf = ({ read, dossier }: Caller, from: string, to: string) => read<Row[]>`
  SELECT f.ref AS from_ref, t.ref AS to_ref, l.kind, l.reason, a.name AS decided_by, l.decided_at
  FROM claim_lineage l JOIN claims f ON f.dossier_id = l.dossier_id AND f.id = l.from_id
  LEFT JOIN claims t ON t.dossier_id = l.dossier_id AND t.id = l.to_id JOIN accounts a ON a.id = l.decided_by_id
  WHERE l.dossier_id = ${dossier.id} AND l.baseline_id = ${to} AND f.baseline_id = ${from} AND l.ended_at IS NULL
  ORDER BY l.decided_at, l.id`

function earlierClaim(
  claim: Compared,
  rows: readonly Row[],
  later: ReadonlyMap<string, Compared>,
): EarlierClaim {
  const [first] = rows
  const to = rows.flatMap(({ toRef }) => toRef ?? [])
  const ends = to.flatMap((ref) => later.get(ref) ?? [])
  const near = nearest(claim, [...later.values()])
  const offered = near[0] && later.get(near[0].ref)
  const { kind, reason, decidedBy, decidedAt } = first ?? {}
  return {
    ...claim,
    decision:
      kind && decidedBy && decidedAt ? { kind, to, reason: reason ?? null, decidedBy, decidedAt } : null,
    silent: silentChanges(claim, kind ? { kind, to: ends } : null, offered),
    changes: ends.length === 1 ? changesBetween(claim, ends[0]!) : [],
    near,
    suggested: suggestKind(claim, offered),
  }
}

/** The claims of two baselines beside each other; null where there is no earlier one. */
export async function getLineage(
  caller: Caller,
  { baselineId, from }: { baselineId: string; from?: string | undefined },
): Promise<Lineage | null> {
  const { to, earlier: before } = await baselinesOf(caller, baselineId, from)
  if (!before) return null
  const [earlier, later, rows] = await Promise.all([
    claimsOf(caller, before.id),
    claimsOf(caller, to.id),
    decisionsOf(caller, before.id, to.id),
  ])
  const byFrom = grouped(rows, ({ fromRef }) => fromRef)
  const byRef = new Map(later.map((claim) => [claim.ref, claim]))
  return {
    ...{ from: before, to },
    earlier: earlier.map((claim) => earlierClaim(claim, byFrom.get(claim.ref) ?? [], byRef)),
    later: later.map((claim): LaterClaim => ({
      ...claim,
      from: rows.filter(({ toRef }) => toRef === claim.ref).map(({ fromRef }) => fromRef),
    })),
  }
}

/** Where a claim comes from and what became of it, the oldest first. */
export async function listLineage({ read, dossier }: Caller, { ref }: { ref: string }) {
  const [claim] = await read<
    { id: string }[]
  >`SELECT id FROM claims WHERE dossier_id = ${dossier.id} AND ref = ${ref}`
  if (!claim) throw notFound()
  const steps = await read<LineageStep[]>`
    SELECT CASE WHEN l.from_id = ${claim.id}::uuid THEN 'to' ELSE 'from' END AS way, l.kind, l.reason, a.name AS decided_by, l.decided_at,
      CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('ref', o.ref, 'statement', o.statement) END AS other,
      json_build_object('id', b.id, 'title', b.title, 'publishedOn', b.published_on) AS baseline
    FROM claim_lineage l JOIN claims f ON f.dossier_id = l.dossier_id AND f.id = l.from_id
    LEFT JOIN claims o ON o.dossier_id = l.dossier_id AND o.id = CASE WHEN l.from_id = ${claim.id}::uuid THEN l.to_id ELSE l.from_id END
    JOIN baselines b ON b.dossier_id = l.dossier_id AND b.id = CASE WHEN l.from_id = ${claim.id}::uuid THEN l.baseline_id ELSE f.baseline_id END
    JOIN accounts a ON a.id = l.decided_by_id
    WHERE l.dossier_id = ${dossier.id} AND (l.from_id = ${claim.id}::uuid OR l.to_id = ${claim.id}::uuid) AND l.ended_at IS NULL
    ORDER BY b.published_on, l.id`
  return { steps: [...steps] }
}
