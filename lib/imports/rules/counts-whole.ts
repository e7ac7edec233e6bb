import { findMetric } from '@/lib/developments/rules/metrics'
import { meaningOf } from './synonyms'

/** Whether a column counts heads or pieces: 3.500 there is a number of thousands and never three and a half. */
export function countsWhole(name: string): boolean {
  const [field, metric = ''] = meaningOf(name)?.split('.') ?? []
  const unit = field === 'figure' ? findMetric(metric)?.unit : undefined
  return unit === 'head' || unit === 'count'
}
