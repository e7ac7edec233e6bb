import { formatFigure, type Figure } from './figures'
import { findMetric } from './metrics'
import { formatMoney } from './money'

const SINGULARS: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/s$/, ''],
]

function nounOf(metric: string, unit: string, one: boolean): string {
  const named = unit === 'head' || unit === 'count' || unit === 'states'
  const label = findMetric(metric)?.label.toLowerCase() ?? (named ? metric : unit)
  const plural = metric === 'personnel' ? 'troops' : named ? label : unit
  const [pattern, ending] = SINGULARS.find(([each]) => each.test(plural)) ?? [/$/, '']
  return one ? plural.replace(pattern, ending) : plural
}

/**
 * A measurement as people read it: "12,800 troops", "USD 1.5 billion", "12,000-15,000 troops, best 13,000", "3.5%".
 * Money whose currency is unknown says so instead of borrowing one.
 */
export function formatMeasurement(
  measurement: Figure & { metric: string; unit: string; currency?: string | null; priceYear?: number | null },
): string {
  const { metric, unit, currency, priceYear } = measurement
  const type = findMetric(metric)?.type ?? (unit.startsWith('money') ? 'money' : 'number')
  if (type === 'money') {
    const perYear = unit === 'money/year' ? ' a year' : ''
    return formatMoney(measurement, currency ?? 'currency unknown', priceYear ?? null) + perYear
  }
  if (type === 'flag') return measurement.best === 0 ? 'no' : 'yes'
  if (type === 'year') return formatFigure(measurement, String)
  if (type === 'scale') return formatFigure(measurement)
  const [range = '', ...best] = formatFigure(measurement).split(', best ')
  const one = measurement.best === 1 && measurement.low === null && measurement.high === null
  const noun = nounOf(metric, unit, one)
  return [unit === '%' ? `${range}%` : `${range} ${noun}`, ...best].join(', best ')
}
