import { z } from 'zod'
import { clocks, dossierKey, endpoint, fileAnswer, id, takingAudits } from '@/lib/api/endpoint'
import { clocksSet } from '@/lib/drift/contract'
import { fits } from './rules/calibration'
import { outcomes } from './rules/outcome'

const tally = {
  /** how many could be scored: resolved, and said with a word of likelihood */
  scored: z.number().int(),
  /** how many of those came about in their time */
  came: z.number().int(),
  /** mean Brier score, 0 (sure and right) to 1 (sure and wrong); null when nothing could be scored */
  brier: z.number().nullable(),
}

const forecast = z.object({
  ref: z.string(),
  statement: z.string(),
  /** who made it: the author of the baseline, or whoever drew the claim where none is named */
  author: z.string(),
  word: z.string().nullable(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  horizon: z.string().nullable(),
  outcome: z.enum(outcomes),
  /** the day in the world on which it was resolved, and the development that did it */
  on: z.string().nullable(),
  by: z.string().nullable(),
  brier: z.number().nullable(),
})

const calibration = z.object({
  clocks: clocksSet,
  all: z.object(tally),
  counts: z.record(z.enum(outcomes), z.number().int()),
  words: z.array(
    z.object({
      ...{ word: z.string(), low: z.number().int(), high: z.number().int(), ...tally },
      /** of those scored, how many per cent came about in their time; null while they are too few to say so */
      share: z.number().nullable(),
      /** the 95 per cent interval of the share */
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      fit: z.enum(fits),
    }),
  ),
  authors: z.array(z.object({ author: z.string(), ...tally })),
  forecasts: z.array(forecast),
})

export type Calibration = z.infer<typeof calibration>
export type Forecast = z.infer<typeof forecast>

export const forecastsContract = {
  getCalibration: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/forecasts',
    permission: 'dossier.read',
    summary:
      'Forecasts with what came of each by its horizon, and how well the words of likelihood and the authors did (Brier).',
    input: z.strictObject({ key: dossierKey, baselineId: id.optional(), ...clocks }),
    output: calibration,
  }),
  getForecastsFile: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/forecasts.csv',
    permission: 'export.take',
    summary:
      'The same forecasts as CSV: each with what came of it, when and by which development, and its Brier score.',
    input: z.strictObject({ key: dossierKey, baselineId: id.optional(), ...clocks }),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
}
