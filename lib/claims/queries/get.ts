import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { assess, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import type { Evidence, LinkFacts, StandingFacts } from '@/lib/drift/queries/facts'
import { linesOf } from '@/lib/drift/queries/lines'
import { loadEvidence } from '@/lib/drift/queries/load'
import { changeOfJudgement } from '@/lib/drift/rules/judgement'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { Clock } from '@/lib/drift/rules/types'
import { formatHappened } from '@/lib/developments/rules/dates'
import { linksInFull } from '@/lib/links/queries/list'
import type { ClaimPassage, ClaimStanding, ClaimWhole } from '../contract'
import { standingsUpTo } from '../rules/standing'
import { rowOf } from './row'

type Question = { ref: string; world?: string | undefined; known?: string | undefined }
type Rest = Pick<
  ClaimWhole,
  'weightReason' | 'confirms' | 'falsifier' | 'createdAt' | 'createdBy' | 'annotations'
> & {
  baselineTitle: string
}

/** What only the page of one claim shows. Threads count when the caller can see them. */
async function restOf({ read, dossier, principal }: Caller, ref: string): Promise<Rest> {
  const [row] = await read<Rest[]>`
    SELECT c.weight_reason, c.confirms, c.falsifier, c.created_at, a.name AS created_by, b.title AS baseline_title,
      (SELECT count(*)::int FROM annotations n WHERE n.dossier_id = c.dossier_id AND n.target_type = 'claim' AND n.target_id = c.id
        AND n.id = n.thread_id AND n.removed_at IS NULL AND (n.visibility = 'team' OR n.created_by_id = ${principal.accountId})) AS annotations
    FROM claims c JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id LEFT JOIN accounts a ON a.id = c.created_by_id
    WHERE c.dossier_id = ${dossier.id} AND c.ref = ${ref}`
  if (!row) throw notFound()
  return row
}

type PassageRow = Omit<ClaimPassage, 'place'> & {
  nowBlock: string | null
  nowStart: number | null
  nowEnd: number | null
}

/** The passages as they were selected, and where they are with the newest version of the text. */
async function passagesOf({ read, dossier }: Caller, ref: string): Promise<ClaimPassage[]> {
  const rows = await read<PassageRow[]>`
    SELECT p.id, p.version_id, p.block, p.start, p."end", p.exact, p.prefix, p.suffix, coalesce(l.state, 'own') AS state,
      l.block AS now_block, l.start AS now_start, l."end" AS now_end
    FROM claims c JOIN claim_passages x ON x.dossier_id = c.dossier_id AND x.claim_id = c.id
    JOIN passages p ON p.dossier_id = x.dossier_id AND p.id = x.passage_id
    LEFT JOIN passage_places l ON l.dossier_id = p.dossier_id AND l.passage_id = p.id AND l.version_id = (SELECT v.id
      FROM baseline_versions v WHERE v.dossier_id = c.dossier_id AND v.baseline_id = c.baseline_id ORDER BY v.number DESC LIMIT 1)
    WHERE c.dossier_id = ${dossier.id} AND c.ref = ${ref} ORDER BY p.created_at, p.id`
  return rows.map(({ nowBlock: block, nowStart: start, nowEnd: end, ...row }) => ({
    ...row,
    place: block === null || start === null || end === null ? null : { block, start, end },
  }))
}

const drivingOf = ({ read, dossier }: Caller, ref: string) => read<{ standingId: string; linkId: string }[]>`
  SELECT x.standing_id, x.link_id FROM claims c JOIN standings s ON s.dossier_id = c.dossier_id AND s.claim_id = c.id
  JOIN standing_links x ON x.dossier_id = s.dossier_id AND x.standing_id = s.id
  WHERE c.dossier_id = ${dossier.id} AND c.ref = ${ref} ORDER BY x.link_id`

function history(
  { standings }: Evidence,
  claimId: string,
  inForce: StandingFacts | null,
  driving: readonly { standingId: string; linkId: string }[],
): ClaimStanding[] {
  return (standings.get(claimId) ?? []).map(({ claimId: _, ...standing }) => ({
    ...standing,
    inForce: standing.id === inForce?.id,
    linkIds: driving.filter(({ standingId }) => standingId === standing.id).map(({ linkId }) => linkId),
  }))
}

/** The change-of-judgement paragraph at the clocks, citing developments by their refs. */
function judgementOf(
  { claim, drift, links }: Assessed,
  { standings }: Evidence,
  clock: Clock,
): ClaimWhole['judgement'] {
  const developments = new Map(
    links.map(({ development: { id, ref, title, happened } }) => [
      id,
      { ref, title, when: formatHappened(happened) },
    ]),
  )
  const segments = changeOfJudgement({
    statement: claim.statement,
    likelihood: claim.likelihood,
    baselineDate: claim.publishedOn,
    drift,
    standings: standingsUpTo(standings.get(claim.id) ?? [], {
      worldDate: clock.world,
      knowledgeDate: clock.known,
    }),
    suggestion: suggestStanding(drift),
    developments,
  })
  return segments.map(({ text, cites }) => ({
    text,
    cites: cites.flatMap((id) => developments.get(id)?.ref ?? []),
  }))
}

const byTime = (a: LinkFacts, b: LinkFacts) =>
  a.development.startsOn === b.development.startsOn
    ? a.development.ref.localeCompare(b.development.ref)
    : a.development.startsOn.localeCompare(b.development.startsOn)

/** One claim with everything behind it at the two clocks. */
export async function getClaim(caller: Caller, { ref, ...asked }: Question): Promise<ClaimWhole> {
  const clocks = clocksOf(asked)
  const [found, rest, passages, driving] = await Promise.all([
    loadEvidence(caller, { ref }, clocks.known),
    restOf(caller, ref),
    passagesOf(caller, ref),
    drivingOf(caller, ref),
  ])
  const assessed = assess(found, clocks)[0]
  if (!assessed) throw notFound()
  const { claim, drift, followed, links, standing } = assessed
  const { baselineTitle, ...shown } = rest
  const evidence = await linksInFull(caller, links.toSorted(byTime))
  return {
    ...rowOf(assessed, clocks),
    ...shown,
    followed,
    baseline: { id: claim.baselineId, title: baselineTitle, publishedOn: claim.publishedOn },
    clocks,
    passages,
    standings: history(found, claim.id, standing, driving),
    evidence,
    ...linesOf(drift, links),
    judgement: judgementOf(assessed, found, clocks),
  }
}
