import { z } from 'zod'
import { clocks, dossierKey, endpoint, fileAnswer, id, takingAudits } from '@/lib/api/endpoint'
import { developmentFilters } from '@/lib/developments/contract'
import { anyOf } from '@/lib/developments/rules/filters'
import { markings } from '@/lib/dossiers/rules/markings'
import { fewDefault } from './rules/change'
import {
  claimBands,
  loggedStep,
  mapAnswer,
  mapShapes,
  picksAsked,
  viewAsked,
  type MapAnswer,
  type MapPlace,
  type MapShapes,
  type PickQuestion,
} from './rules/further-answers'
import { ledgerBy } from './rules/ledger'
import { periodAs } from './rules/panel-table'
import { figureBy } from './rules/figure-bands'
import { filePanels } from './rules/panels'
import { coarseDates, steps } from './rules/steps'

/** By which clock developments are counted: when they happened, or when the team knew of them. */
export const countClocks = ['happened', 'recorded'] as const

const count = z.object({
  /** first day of the step */
  start: z.string(),
  kind: z.string(),
  /** whole unless coarse dates are spread */
  n: z.number(),
  /** how many of them are dated less precisely than the step */
  coarse: z.number(),
})
export type Count = z.infer<typeof count>

const figure = z.object({
  ref: z.string(),
  title: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  kind: z.string(),
  series: z.string().nullable(),
  metric: z.string(),
  /** what part of the whole it counts; null for the whole */
  part: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable(),
  basis: z.string(),
  attributedTo: z.string().nullable(),
  note: z.string().nullable(),
})
export type FigurePoint = z.infer<typeof figure>

/** All figures of one series in one step and one unit: from the lowest to the highest that anybody named; never their sum. */
const figureBand = z.object({
  /** first day of the step */
  start: z.string(),
  /** the undertaking, the claimant or the basis; null where it is not said */
  name: z.string().nullable(),
  unit: z.string(),
  currency: z.string().nullable(),
  low: z.number(),
  high: z.number(),
  /** the middle of the best values; null where there is none */
  median: z.number().nullable(),
  n: z.number().int(),
})
export type FigureBand = z.infer<typeof figureBand>

const frame = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** the date of the newest baseline, marked on every time axis */
  baselineOn: z.string().nullable(),
})

const cubeAnswer = z.union([
  fileAnswer.extend({ status: z.literal(200) }),
  z.object({
    status: z.literal(304),
    headers: z.record(z.string(), z.string()),
    body: z.undefined().optional(),
  }),
])
export type CubeAnswer = z.infer<typeof cubeAnswer>

const panelAsked = {
  panel: z.enum(filePanels),
  step: z.enum(steps).default('quarter'),
  dates: z.enum(coarseDates).default('begin'),
  /** numbers, shares or numbers added up, for the counts over time */
  as: z.enum(periodAs).default('stacked'),
  /** of figures */
  metric: z.string().max(40).default('personnel'),
  unit: z.string().max(40).default('head'),
  currency: z.string().length(3).optional(),
  figureBy: z.enum(figureBy).default('series'),
  /** how the rows of the say-do ledger are made */
  by: z.enum(ledgerBy).default('kind'),
  ...picksAsked,
  /** of a comparison: baseline, a development, or periods as 2019-01-01..2019-12-31; as many days of each or not; the fewest to tell a change of */
  compare: anyOf(z.string().max(40)),
  even: z.enum(['yes', 'no']).default('yes'),
  /** beside the counts over time: their interval in per cent, 0 for none, and what is marked; without a word, neither */
  interval: z.enum(['0', '80', '95']).default('0'),
  marks: z.string().max(40).default('none'),
  few: z.coerce.number().int().min(1).max(1000).default(fewDefault),
  /** what is marked higher is left out, of every number too */
  ceiling: z.enum(markings).optional(),
  ...developmentFilters,
}
export type PanelQuestion = z.output<z.ZodObject<typeof panelAsked>>

export type { MapAnswer, MapPlace, MapShapes, PickQuestion }

export const trendsContract = {
  seriesCounts: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/counts',
    permission: 'dossier.read',
    summary:
      'Developments per day, week (from Monday), month, quarter or year by kind, by when they happened or by when the team knew of them. Empty steps are left out; a step with nothing logged is not a zero. Dates less precise than the step count where their period begins, or with dates=spread by days over all of it.',
    input: z.strictObject({
      key: dossierKey,
      step: z.enum(steps).default('quarter'),
      clock: z.enum(countClocks).default('happened'),
      dates: z.enum(coarseDates).default('begin'),
      ...developmentFilters,
    }),
    output: frame.extend({
      step: z.enum(steps),
      counts: z.array(count),
      total: z.number().int(),
      coarse: z.number().int(),
    }),
  }),
  seriesFigures: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/figures',
    permission: 'dossier.read',
    summary:
      'Every figure of a metric over time with its low, best and high, whose it is and how it was made, under filters and picks. More than 2,000 come gathered by step and series: the lowest, the highest and the middle of the best. Units and currencies are never mixed or converted, and nothing is added up.',
    input: z.strictObject({
      key: dossierKey,
      metric: z.string().max(40).default('personnel'),
      currency: z.string().length(3).optional(),
      /** what makes a series, where figures are gathered */
      by: z.enum(figureBy).default('series'),
      step: z.enum(steps).default('year'),
      ...picksAsked,
      ...developmentFilters,
    }),
    output: frame.extend({
      /** one by one, or gathered by step */
      grain: z.enum(['figure', 'step']),
      by: z.enum(figureBy),
      step: z.enum(steps),
      figures: z.array(figure),
      bands: z.array(figureBand),
      thresholds: z.array(
        z.object({ metric: z.string(), value: z.number(), label: z.string(), authority: z.string() }),
      ),
    }),
  }),
  seriesLogging: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/logging',
    permission: 'dossier.read',
    summary:
      'How the log was kept, step by step: developments that happened and that became known, the sources they cite, and the lag from happening to being known (median and 90th per cent). In days and with sources up to 20,000 developments or where a filter needs the records; else in months and without.',
    input: z.strictObject({ key: dossierKey, step: z.enum(steps).default('quarter'), ...developmentFilters }),
    output: frame.extend({
      step: z.enum(steps),
      lagIn: z.enum(['days', 'months']),
      sourcesCounted: z.boolean(),
      steps: z.array(loggedStep),
    }),
  }),
  seriesClaims: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/claims',
    permission: 'dossier.read',
    summary:
      'The claims of the newest baseline (or of the one named) with their standings as bands over time and the accepted links that bear on them, at the two clocks: at most 60 claims, the weightiest first, and the newest 3,000 of their links.',
    input: z.strictObject({ key: dossierKey, baselineId: id.optional(), ...clocks }),
    output: z.object({
      baseline: z.object({ id: z.string(), title: z.string(), publishedOn: z.string() }).nullable(),
      world: z.string(),
      known: z.string(),
      total: z.number().int(),
      claims: z.array(claimBands),
    }),
  }),
  seriesPlaces: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/places',
    permission: 'dossier.read',
    summary:
      'Where the developments happened that fit: places in one cell of a grid over the view as one mark, the places and the countries with their counts, and how many are outside the view or say no place. Picked places and countries themselves do not narrow it.',
    input: z.strictObject({ key: dossierKey, view: viewAsked, ...picksAsked, ...developmentFilters }),
    output: mapAnswer,
  }),
  getMapShapes: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/map',
    permission: 'dossier.read',
    summary:
      'Countries, borders and grid of a view of the map as paths of SVG, with the borders of UN GA 68/262; without a view, the one that holds most of the dossier’s places.',
    input: z.strictObject({ key: dossierKey, view: viewAsked }),
    output: mapShapes,
  }),
  getCube: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/cube',
    permission: 'dossier.read',
    summary:
      'The facets of all developments that fit as columns of numbers, to be counted by the reader: one row per development up to 20,000, else by month. Send the ETag as If-None-Match: 304 while nothing has changed. The format, packed by gzip, is described in lib/trends/rules/cube.ts.',
    input: z.strictObject({ key: dossierKey, ...developmentFilters }),
    output: cubeAnswer,
    bytes: true,
  }),
  getPanelFile: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/panel.csv',
    permission: 'export.take',
    audits: takingAudits,
    summary:
      'The numbers of one panel of the trends as CSV, under the same filters and picks as the page. Its manifest is found by the id that comes as x-export-id.',
    input: z.strictObject({ key: dossierKey, ...panelAsked }),
    output: fileAnswer,
    file: true,
  }),
  usualTrends: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/usual',
    permission: 'dossier.read',
    summary:
      'What the trends show before anybody chooses: the first day, the metric with the most figures among the newest 1,000 developments and the undertakings that have most of them, and the money named most often.',
    input: z.strictObject({ key: dossierKey }),
    output: z.object({
      logged: z.boolean(),
      from: z.string().nullable(),
      figures: z.object({ metric: z.string(), unit: z.string(), series: z.array(z.string()) }),
      money: z.object({ metric: z.string(), currency: z.string(), kind: z.string().nullable() }),
      /** the metrics with figures, and the currencies of money, most figures first */
      offered: z.array(z.object({ metric: z.string(), currency: z.string().nullable() })),
    }),
  }),
  listSeries: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/trends/series',
    permission: 'dossier.read',
    summary: 'The recurring undertakings in the log (BALTOPS, Zapad…) and the metrics that have figures.',
    input: z.strictObject({ key: dossierKey }),
    output: z.object({
      series: z.array(z.object({ name: z.string(), developments: z.number().int() })),
      metrics: z.array(
        z.object({
          metric: z.string(),
          unit: z.string(),
          currency: z.string().nullable(),
          figures: z.number().int(),
        }),
      ),
    }),
  }),
}

export type CountsAnswer = z.infer<NonNullable<(typeof trendsContract.seriesCounts)['~orpc']['outputSchema']>>
export type LoggingAnswer = z.infer<
  NonNullable<(typeof trendsContract.seriesLogging)['~orpc']['outputSchema']>
>
export type ClaimBandsAnswer = z.infer<
  NonNullable<(typeof trendsContract.seriesClaims)['~orpc']['outputSchema']>
>
export type FiguresAnswer = z.infer<
  NonNullable<(typeof trendsContract.seriesFigures)['~orpc']['outputSchema']>
>
