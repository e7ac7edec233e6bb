import type { Clocks } from '@/components/frame/clocks'
import type { FigureBy } from '@/lib/trends/rules/figure-bands'
import { filterQuery, type TrendChoice } from './choice'

/** How figures are parted before anybody chooses: by undertaking where some are drawn. */
export const usualBy = (panel: string, { series }: TrendChoice): FigureBy =>
  panel === 'figures' && series.length > 0 ? 'series' : 'all'

/** What the API is asked for the figures of a panel: the filters of the page, the metric, and whose. */
export function figuresQuery(panel: string, choice: TrendChoice, clocks: Clocks): URLSearchParams {
  const isMoney = panel === 'money'
  const { metric, currency, kind } = choice.money
  const asked = { ...choice, from: choice.figuresFrom, kind: isMoney && kind ? [kind] : undefined }
  const query = new URLSearchParams(filterQuery(asked, clocks))
  query.set('metric', isMoney ? metric : choice.metric)
  if (isMoney) query.set('currency', currency)
  else if (!query.has('series')) for (const name of choice.series) query.append('series', name)
  return query
}
