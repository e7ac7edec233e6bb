import type { ChartPart } from '@/lib/reports/rules/chart'
import { countsSvg } from './counts'
import { figuresSvg } from './figures'

/** The chart of a report as an SVG document, as wide as the text block. */
export function chartSvg(chart: ChartPart): string {
  return chart.type === 'counts' ? countsSvg(chart) : figuresSvg(chart)
}
