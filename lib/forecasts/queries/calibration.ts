import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { assess, type Assessed } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import { loadEvidence } from '@/lib/drift/queries/load'
import type { Calibration, Forecast } from '../contract'
import { brierOf, byAuthor, byWord, tallyOf } from '../rules/calibration'
import { outcomeOf, outcomes, type Resolving } from '../rules/outcome'

type Question = { baselineId?: string | undefined; world?: string | undefined; known?: string | undefined }

const authorsOf = ({ read, dossier }: Caller) => read<{ ref: string; author: string }[]>`
  SELECT c.ref, coalesce(nullif(b.author, ''), a.name, 'nobody named') AS author FROM claims c
  JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id LEFT JOIN accounts a ON a.id = c.created_by_id
  WHERE c.dossier_id = ${dossier.id}`

/** The links that say what came of a claim, as far as they count at the clocks. */
function resolvingOf({ drift, links }: Assessed): Resolving[] {
  const refs = new Map(links.map(({ development }) => [development.id, development.ref]))
  return drift.terms.flatMap(({ relation, from, developmentId }) =>
    (relation === 'fulfils' || relation === 'fails' || relation === 'overtakes') && from && developmentId
      ? [{ relation, on: from, ref: refs.get(developmentId) ?? '' }]
      : [],
  )
}

/** Forecasts, and every other claim that was said with a likelihood: those can be scored too. */
const isForecast = ({ claim }: Assessed) => claim.type === 'forecast' || claim.likelihood !== null

function forecastOf(assessed: Assessed, author: string, today: string): Forecast {
  const {
    ref,
    statement,
    likelihood: word,
    likelihoodLow: low,
    likelihoodHigh: high,
    horizon,
  } = assessed.claim
  const resolved = outcomeOf(horizon, resolvingOf(assessed), today)
  const brier = brierOf({ low, high, outcome: resolved.outcome })
  return { ref, statement, author, word, low, high, horizon, ...resolved, brier }
}

/** The forecasts among claims as assessed, on a day in the world, for scoring by word. Retired claims are left out. */
export const forecastsAmong = (assessed: readonly Assessed[], on: string): Forecast[] =>
  assessed.filter((one) => isForecast(one) && !one.drift.retired).map((one) => forecastOf(one, '', on))

/** Forecasts at the clocks, what came of them, and the scores. Retired claims are left out. */
export async function getCalibration(
  caller: Caller,
  { baselineId, ...asked }: Question,
): Promise<Calibration> {
  const clocks = clocksOf(asked)
  const [evidence, authors] = await Promise.all([
    loadEvidence(caller, { baselineId }, clocks.known),
    authorsOf(caller),
  ])
  const byRef = new Map(authors.map(({ ref, author }) => [ref, author]))
  const forecasts = assess(evidence, clocks)
    .filter((one) => isForecast(one) && !one.drift.retired)
    .map((one) => forecastOf(one, byRef.get(one.claim.ref) ?? '', clocks.world))
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, forecasts.filter((one) => one.outcome === outcome).length]),
  ) as Calibration['counts']
  const all = tallyOf(forecasts)
  return { clocks, all, counts, words: byWord(forecasts), authors: byAuthor(forecasts), forecasts }
}
