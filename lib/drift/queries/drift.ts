import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Drift, DriftLine } from '../contract'
import { driftSeries, type SeriesSpan } from '../rules/series'
import { assess, baselineDriftOf, leftOutAt, methodClaims, numbersOf } from './assess'
import { clocksOf } from './clocks'
import { linesOf } from './lines'
import { loadEvidence } from './load'

/** What is asked of a baseline's drift. */
export type Question = {
  baselineId: string
  world?: string | undefined
  known?: string | undefined
  stageFactor: boolean
}

/** The date that a baseline's drift begins at; not found when the dossier has no such baseline. */
export async function publicationOf({ read, dossier }: Caller, baselineId: string): Promise<string> {
  const [row] = await read<{ publishedOn: string }[]>`
    SELECT published_on FROM baselines WHERE dossier_id = ${dossier.id} AND id = ${baselineId}`
  if (!row) throw notFound()
  return row.publishedOn
}

/** Drift and coverage of a baseline at the two clocks, with every term of every claim behind them. */
export async function getDrift(
  caller: Caller,
  { baselineId, stageFactor, ...asked }: Question,
): Promise<Drift> {
  const clocks = clocksOf(asked)
  const [publishedOn, evidence] = await Promise.all([
    publicationOf(caller, baselineId),
    loadEvidence(caller, { baselineId }, clocks.known),
  ])
  const assessed = assess(evidence, clocks, { stageFactor })
  const { perClaim: _, ...numbers } = baselineDriftOf(assessed, publishedOn, clocks, { stageFactor })
  const perClaim = assessed
    .filter(({ followed }) => followed)
    .map(({ claim, drift, links }) => ({
      claimId: claim.id,
      ref: claim.ref,
      statement: claim.statement,
      weight: claim.weight,
      retired: drift.retired,
      ...numbersOf(drift),
      ...linesOf(drift, links),
    }))
  return { ...numbers, baselineId, publishedOn, clocks, stageFactor, perClaim }
}

/** Drift and coverage on the baseline's date, at each month's end after it and on the world date. */
export async function seriesDrift(
  caller: Caller,
  { baselineId, stageFactor, asKnownThen, ...asked }: Question & { asKnownThen: boolean },
): Promise<DriftLine> {
  const clocks = clocksOf(asked)
  const [publishedOn, evidence] = await Promise.all([
    publicationOf(caller, baselineId),
    loadEvidence(caller, { baselineId }, clocks.known),
  ])
  const { world, known } = clocks
  const span: SeriesSpan = {
    ...(asKnownThen ? { to: world < known ? world : known, known: 'as-it-went' } : { to: world, known }),
    retiredAt: ({ id }, clock) => leftOutAt(evidence, id, clock),
  }
  const links = evidence.links.map(({ drift }) => drift)
  const series = driftSeries(methodClaims(evidence, clocks), links, span, {
    baselineDate: publishedOn,
    stageFactor,
  })
  const points = series.map(
    ({ clock, drift, coverage, held, against, beyond, overtakenPoints, ownWord }) => ({
      on: clock.world,
      drift,
      coverage,
      held,
      against,
      beyond,
      overtakenPoints,
      ownWord,
    }),
  )
  return { baselineId, publishedOn, clocks, points }
}
