import 'server-only'
import type { DatedStanding } from '@/lib/claims/rules/standing'
import type { Caller } from '@/lib/core/gate'
import { clocksOf } from '@/lib/drift/queries/clocks'
import type { ClaimBandsAnswer } from '../contract'
import { bandsOf } from '../rules/claim-bands'

type Question = {
  baselineId?: string | undefined
  world?: string | undefined
  known?: string | undefined
  /** only what bears on them with one of these markings */
  marking?: readonly string[] | undefined
}
type Clock = { world: string; known: string }
type ClaimFound = Omit<ClaimBandsAnswer['claims'][number], 'bands' | 'bears' | 'bearing'> & { id: string }
type Bearing = ClaimBandsAnswer['claims'][number]['bearing'][number] & { claimId: string }

/** More claims than this would be a wall; the weightiest come first. */
const claimsMost = 60
/** Of the links of these claims so many are drawn, the newest. */
const bearingMost = 3_000

async function findBaseline({ read, dossier }: Caller, id: string | undefined) {
  const [found] = await read<{ id: string; title: string; publishedOn: string }[]>`
    SELECT id, title, published_on FROM baselines WHERE dossier_id = ${dossier.id} ${id ? read`AND id = ${id}` : read``}
    ORDER BY published_on DESC, id DESC LIMIT 1`
  return found ?? null
}

const claimsOf = ({ read, dossier }: Caller, baselineId: string, most: number | null) => read<ClaimFound[]>`
  SELECT id, ref, statement, role, weight, horizon FROM claims WHERE dossier_id = ${dossier.id} AND baseline_id = ${baselineId} AND gone_at IS NULL
  ORDER BY (role = 'key') DESC, weight DESC, length(ref), ref LIMIT ${most}`

const standingsOf = ({ read, dossier }: Caller, ids: string[]) =>
  read<
    (DatedStanding & { claimId: string })[]
  >`SELECT id, claim_id, standing, world_date, decided_on FROM standings WHERE dossier_id = ${dossier.id} AND claim_id = ANY (${ids})`

/** Accepted links as known on a day, with when their developments happened; for a FROM. By key, one table after the other. */
function accepted(
  { read, dossier }: Caller,
  ids: string[],
  { world, known }: Clock,
  marking: Question['marking'],
) {
  return read`links l CROSS JOIN LATERAL (
    SELECT ref, title, starts_on, kind_code FROM developments WHERE dossier_id = l.dossier_id AND id = l.development_id AND retracted_at IS NULL
      AND starts_on <= ${world} AND known_on(backfilled, known_from, created_at) <= ${known}
      ${marking ? read`AND marking = ANY (${[...marking]})` : read``}
  ) AS d
  WHERE l.dossier_id = ${dossier.id} AND l.claim_id = ANY (${ids}) AND l.relation <> 'context' AND l.decided_at IS NOT NULL
    AND l.state IN ('accepted', 'withdrawn') AND (l.ended_at IS NULL OR l.ended_at::date > ${known})
    AND coalesce(l.known_from, l.decided_at::date) <= ${known}`
}

const bearingOf = ({ read }: Caller, source: ReturnType<typeof accepted>) => read<Bearing[]>`
  SELECT l.claim_id, l.relation, l.strength, d.ref, d.title, d.starts_on, d.kind_code AS kind FROM ${source}
  ORDER BY d.starts_on DESC, d.ref LIMIT ${bearingMost}`

const bearsOf = ({ read }: Caller, source: ReturnType<typeof accepted>) => read<
  { claimId: string; n: number }[]
>`
  SELECT l.claim_id, count(DISTINCT d.ref)::int AS n FROM ${source} GROUP BY 1`

/** Claims of a baseline with their standings as bands in the world's time; what bears on them is counted, and none of it named. */
async function standing(caller: Caller, question: Question, baselineId: string, most: number | null) {
  const clock = clocksOf(question)
  const claims = await claimsOf(caller, baselineId, most)
  const ids = claims.map(({ id }) => id)
  const [standings, bears] = await Promise.all([
    standingsOf(caller, ids),
    bearsOf(caller, accepted(caller, ids, clock, question.marking)),
  ])
  const [standingsBy, counts] = [
    Map.groupBy(standings, of),
    new Map(bears.map(({ claimId, n }) => [claimId, n])),
  ]
  return claims.map((claim) => ({
    ...claim,
    bands: bandsOf(standingsBy.get(claim.id) ?? [], clock.world, clock.known),
    bears: counts.get(claim.id) ?? 0,
  }))
}

/** All claims of the newest baseline with their standings, and how much bears on each; for a file. */
export async function standingClaims(caller: Caller, question: Question) {
  const baseline = await findBaseline(caller, undefined)
  return baseline ? standing(caller, question, baseline.id, null) : []
}

/** The claims of the newest baseline, or of the one asked for, with their standings as bands in the world's time and what bears on them. */
export async function seriesClaims(caller: Caller, question: Question): Promise<ClaimBandsAnswer> {
  const { world, known } = clocksOf(question)
  const baseline = await findBaseline(caller, question.baselineId)
  const { read, dossier } = caller
  if (!baseline) return { baseline, world, known, claims: [], total: 0 }
  const [claims, [count]] = await Promise.all([
    standing(caller, question, baseline.id, claimsMost),
    read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM claims WHERE dossier_id = ${dossier.id} AND baseline_id = ${baseline.id} AND gone_at IS NULL`,
  ])
  const ids = claims.map(({ id }) => id)
  const bearing = await bearingOf(caller, accepted(caller, ids, { world, known }, undefined))
  const byClaim = Map.groupBy(bearing, of)
  return {
    ...{ baseline, world, known },
    total: count!.n,
    claims: claims.map(({ id, ...claim }) => ({
      ...claim,
      bearing: (byClaim.get(id) ?? []).map(({ claimId: _, ...link }) => link),
    })),
  }
}

const of = ({ claimId }: { claimId: string }) => claimId
