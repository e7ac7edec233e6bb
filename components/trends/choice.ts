import { isDay } from '@/components/frame/clocks'
import { steps } from '@/lib/trends/contract'

/** What the trends show, as the address says it. */
export type TrendChoice = {
  step: (typeof steps)[number]
  kind: string[] | undefined
  actor: string[] | undefined
  from: string | undefined
  to: string | undefined
  /** only when it was asked for: figures are few and reach back */
  figuresFrom: string | undefined
  reliability: 'A' | 'B' | 'C' | undefined
  credibility: 1 | 2 | 3 | undefined
  metric: string
  series: string[] | undefined
  currency: string
  /** all kinds, or the six most frequent */
  all: boolean
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

/** Reads the choice from an address; what it cannot read counts as not said. */
export function readTrendChoice(params: Params): TrendChoice {
  const step = steps.find((one) => one === first(params['step'])) ?? 'quarter'
  return {
    step,
    kind: many(params['kind'], /^[a-z0-9]+(-[a-z0-9]+)*$/),
    actor: many(params['actor'], /^[\p{L}\p{N}_-]{1,24}$/u),
    from: dayOf(params['from']) ?? (first(params['from']) === 'all' ? undefined : '2016-01-01'),
    to: dayOf(params['to']),
    figuresFrom: dayOf(params['from']),
    reliability: (['A', 'B', 'C'] as const).find((one) => one === first(params['reliability'])),
    credibility: ([1, 2, 3] as const).find((one) => String(one) === first(params['credibility'])),
    metric: many(params['metric'], /^[A-Za-z]{1,40}$/)?.[0] ?? 'personnel',
    series: many(params['series'], /^.{1,100}$/) ?? ['BALTOPS', 'Zapad'],
    currency: many(params['currency'], /^[A-Z]{3}$/)?.[0] ?? 'USD',
    all: first(params['all']) === '1',
  }
}
