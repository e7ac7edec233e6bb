import 'server-only'
import { assess, baselineDriftOf, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import { loadEvidence } from '@/lib/drift/queries/load'
import { METHOD_VERSION } from '@/lib/drift/rules/drift'
import type { Clock } from '@/lib/drift/rules/types'
import { forecastsAmong } from '@/lib/forecasts/queries/calibration'
import { byWord } from '@/lib/forecasts/rules/calibration'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { ReportWhole } from '../contract'
import type { ReportModel } from '../rules/model'
import { driftSentence } from '../rules/sentences'
import { composeChart } from './chart'
import { claimPartOf } from './claims'
import { sourcesOf } from './sources'

type Base = {
  id: string
  title: string
  author: string | null
  publishedOn: string
  note: string
  number: number
  sha256: string
}

async function baselineOf({ read, dossier }: Caller, baselineId: string): Promise<Base> {
  const [row] = await read<Base[]>`
    SELECT b.id, b.title, b.author, b.published_on, b.note, v.number, v.sha256 FROM baselines b
    JOIN baseline_versions v ON v.dossier_id = b.dossier_id AND v.baseline_id = b.id
    WHERE b.dossier_id = ${dossier.id} AND b.id = ${baselineId} ORDER BY v.number DESC LIMIT 1`
  if (!row) throw notFound()
  return row
}

async function quotesOf({ read, dossier }: Caller, baselineId: string): Promise<Map<string, string>> {
  const rows = await read<{ claimId: string; exact: string }[]>`
    SELECT x.claim_id, string_agg(p.exact, ' … ' ORDER BY p.created_at, p.id) AS exact
    FROM claims c JOIN claim_passages x ON x.dossier_id = c.dossier_id AND x.claim_id = c.id
    JOIN passages p ON p.dossier_id = x.dossier_id AND p.id = x.passage_id
    WHERE c.dossier_id = ${dossier.id} AND c.baseline_id = ${baselineId} GROUP BY 1`
  return new Map(rows.map(({ claimId, exact }) => [claimId, exact]))
}

async function rationalesOf({ read, dossier }: Caller, baselineId: string): Promise<Map<string, string>> {
  const rows = await read<{ id: string; rationale: string }[]>`
    SELECT l.id, l.rationale FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
    WHERE l.dossier_id = ${dossier.id} AND c.baseline_id = ${baselineId}`
  return new Map(rows.map(({ id, rationale }) => [id, rationale]))
}

/** The two numbers, their parts and the sentence that says them. */
function driftPartOf(assessed: readonly Assessed[], publishedOn: string, clock: Clock): ReportModel['drift'] {
  const { drift, coverage, shares } = baselineDriftOf(assessed, publishedOn, clock)
  const { against, beyond, held, overtaken, ownWord, untested } = shares
  const standings = assessed.map(({ standing }) => standing?.standing ?? 'untested')
  return {
    drift,
    coverage,
    parts: { against, beyond, held, overtaken, ownWord, untested },
    sentence: driftSentence({ drift, coverage, standings }),
  }
}

function titlePartOf(
  { dossier, principal }: Caller,
  report: ReportWhole,
  clock: Clock,
  edition: number | null,
): ReportModel['title'] {
  return {
    dossierKey: dossier.key,
    dossierTitle: dossier.title,
    reportTitle: report.title,
    worldDate: clock.world,
    knowledgeDate: clock.known,
    marking: report.marking,
    issuedBy: principal.name,
    issuedAt: new Date().toISOString(),
    methodVersion: METHOD_VERSION,
    edition,
  }
}

const baselinePartOf = ({
  title,
  author,
  publishedOn,
  number,
  sha256,
  note,
}: Base): ReportModel['baseline'] => ({
  title,
  author: author ?? 'Author not stated',
  date: publishedOn,
  version: number,
  sha256,
  note: note || null,
})

/** Everything a report says at its two dates, as the model that every format prints. `edition` is null for a working copy. */
export async function composeModel(
  caller: Caller,
  report: ReportWhole,
  edition: number | null,
): Promise<ReportModel> {
  const { baselineId, claims: which, notes, world, known } = report.settings
  const clock = clocksOf({ world: world ?? undefined, known: known ?? undefined })
  const [baseline, quotes, rationales, evidence] = await Promise.all([
    baselineOf(caller, baselineId),
    quotesOf(caller, baselineId),
    rationalesOf(caller, baselineId),
    loadEvidence(caller, { baselineId }, clock.known),
  ])
  // Claims that were split or merged away count in nothing, so they are not spoken of either.
  const assessed = assess(evidence, clock).filter(({ followed }) => followed)
  const shown = assessed.filter(({ drift }) => which === 'all' || drift.tested || drift.corrected)
  const behind = shown.flatMap(({ links }) => links.map(({ development }) => development.id))
  const [sources, chart] = await Promise.all([
    sourcesOf(caller, behind, clock.known),
    composeChart(caller, report.settings, clock, baseline.publishedOn),
  ])
  const words = byWord(forecastsAmong(assessed, clock.world))
  const beside = { quotes, rationales, words, numbersOf: sources.numbersOf }
  return {
    title: titlePartOf(caller, report, clock, edition),
    drift: driftPartOf(assessed, baseline.publishedOn, clock),
    baseline: baselinePartOf(baseline),
    claims: shown.map((one) => claimPartOf(one, evidence, clock, beside)),
    chart,
    filters: [
      which === 'all' ? 'All claims of the baseline' : 'Claims that something bears on',
      'Accepted links only',
      `What had happened by ${clock.world}, as known on ${clock.known}`,
    ],
    sources: sources.list,
    notes,
  }
}
