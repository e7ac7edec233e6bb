import { furtherQuery } from './filters-further'
import { isDay, type Clocks } from '@/components/frame/clocks'
import { metrics } from '@/lib/developments/rules/metrics'
import { coarseDates, steps } from '@/lib/trends/rules/steps'
import { fewDefault } from '@/lib/trends/rules/change'
import { periodAs, type PeriodAs } from '@/lib/trends/rules/panel-table'
import { stepsBetween } from '@/lib/trends/rules/steps'
import type { Usual } from '@/lib/trends/rules/usual'

/** What can be chosen as the fewest developments of which a change is told. */
export const fewChoices = [1, 5, 10, 20, 50]

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const digits = [1, 2, 3, 4, 5, 6] as const

/** What the trends show, as the address says it. */
export type TrendChoice = {
  step: (typeof steps)[number]
  /** where developments count whose date does not say the step */
  dates: (typeof coarseDates)[number]
  as: PeriodAs
  kind: string[] | undefined
  actor: string[] | undefined
  from: string | undefined
  to: string | undefined
  /** only when it was asked for: figures are few and reach back */
  figuresFrom: string | undefined
  reliability: (typeof letters)[number] | undefined
  credibility: (typeof digits)[number] | undefined
  metric: string
  /** of the metric */
  unit: string
  /** the undertakings that figures are drawn of; none is of all */
  series: string[]
  money: Usual['money']
  /** with fewer developments than this nothing is said about a change */
  few: number
  /** all kinds, or the six most frequent */
  all: boolean
  /** the further filters of the log, as an address has them */
  further: string
}

type Params = Record<string, string | string[] | undefined>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const many = (value: string | string[] | undefined, fits: RegExp) => {
  const found = [value ?? []].flat().filter((one) => fits.test(one))
  return found.length > 0 ? found : undefined
}
const dayOf = (value: string | string[] | undefined) => {
  const day = first(value)
  return isDay(day) ? day : undefined
}

/** More bars than this cannot be told apart. */
const stepsMost = 400

/** The step asked for, or the next longer one of which a stretch has few enough to be drawn. */
export function drawableStep(step: TrendChoice['step'], from: string, to: string): TrendChoice['step'] {
  const longer = steps.slice(steps.indexOf(step))
  return longer.find((one) => stepsBetween(from, to, one).length <= stepsMost) ?? 'year'
}

/** How the counts are drawn, which is changed without asking for the page again. */
export function readShown(params: Params | URLSearchParams): Pick<TrendChoice, 'as' | 'all'> {
  const said = params instanceof URLSearchParams ? Object.fromEntries(params) : params
  return {
    as: periodAs.find((one) => one === first(said['as'])) ?? 'stacked',
    all: first(said['all']) === '1',
  }
}

/** The figures that an address asks for; the usual ones where it does not say. */
function readFigures(params: Params, { figures, money }: Usual) {
  const metric = many(params['metric'], /^[A-Za-z]{1,40}$/)?.[0] ?? figures.metric
  const isUsual = metric === figures.metric
  return {
    metric,
    unit: isUsual ? figures.unit : (metrics.find((one) => one.metric === metric)?.unit ?? 'count'),
    series: many(params['series'], /^.{1,100}$/) ?? (isUsual ? figures.series : []),
    money: { ...money, currency: many(params['currency'], /^[A-Z]{3}$/)?.[0] ?? money.currency },
  }
}

/** Reads the choice from an address; what it cannot read counts as not said, and what it does not say is as `usual` in the dossier. */
export function readTrendChoice(params: Params, usual: Usual): TrendChoice {
  const step = steps.find((one) => one === first(params['step'])) ?? 'quarter'
  return {
    step,
    dates: coarseDates.find((one) => one === first(params['dates'])) ?? 'begin',
    ...readShown(params),
    kind: many(params['kind'], /^[a-z0-9]+(-[a-z0-9]+)*$/),
    actor: many(params['actor'], /^[\p{L}\p{N}_-]{1,24}$/u),
    from: dayOf(params['from']) ?? (first(params['from']) === 'all' ? undefined : (usual.from ?? undefined)),
    to: dayOf(params['to']),
    figuresFrom: dayOf(params['from']),
    reliability: letters.find((one) => one === first(params['reliability'])),
    credibility: digits.find((one) => String(one) === first(params['credibility'])),
    ...readFigures(params, usual),
    few: fewChoices.find((one) => String(one) === first(params['few'])) ?? fewDefault,
    further: furtherQuery({ getAll: (name) => [params[name] ?? []].flat() }),
  }
}

/** The filters and clocks as the API and the log take them. */
export function filterQuery(
  { kind, actor, from, to, reliability, credibility, further }: TrendChoice,
  clocks: Clocks,
): string {
  const params = new URLSearchParams()
  for (const code of kind ?? []) params.append('kind', code)
  for (const code of actor ?? []) params.append('actor', code)
  for (const [name, value] of Object.entries({ from, to, reliability, credibility, ...clocks }))
    if (value) params.set(name, String(value))
  for (const [name, value] of new URLSearchParams(further)) params.append(name, value)
  return params.toString()
}
