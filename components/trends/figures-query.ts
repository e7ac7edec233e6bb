import type { Clocks } from '@/components/frame/clocks'
import { filterQuery, type TrendChoice } from './choice'

/** What the API is asked for the figures of a panel: the filters of the page, the metric, and whose. */
export function figuresQuery(panel: string, choice: TrendChoice, clocks: Clocks): URLSearchParams {
  const isMoney = panel === 'money'
  const asked = { ...choice, from: choice.figuresFrom, kind: isMoney ? ['loan-credit'] : undefined }
  const query = new URLSearchParams(filterQuery(asked, clocks))
  query.set('metric', isMoney ? 'commitment' : choice.metric)
  if (isMoney) query.set('currency', choice.currency)
  else if (!query.has('series')) for (const name of choice.series ?? []) query.append('series', name)
  return query
}
