import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { ReportSettings } from '@/lib/reports/contract'

/** A report as it is sent. */
export type ReportDraft = { title: string; marking: DossierWhole['marking']; settings: ReportSettings }

/** What the log can fill a chart of figures with. */
export type Offered = {
  series: { name: string; developments: number }[]
  metrics: { metric: string; unit: string; currency: string | null; figures: number }[]
}

/** A report as it stands in the form. */
export type Fields = {
  title: string
  marking: ReportDraft['marking']
  baselineId: string
  world: string
  known: string
  claims: ReportSettings['claims']
  chart: 'counts' | 'figures' | 'none'
  /** kinds counted; the form does not show them, and keeps what the API was given */
  kinds: string[]
  metric: string
  series: string[]
  notes: string
}

type Start = { initial?: ReportDraft; baselines: BaselineRow[]; marking: ReportDraft['marking'] }

/** The form as it opens: a report's own settings, or those of a new one. */
export function fieldsOf({ initial, baselines, marking }: Start): Fields {
  const settings = initial?.settings
  const chart = settings?.chart
  return {
    title: initial?.title ?? '',
    marking: initial?.marking ?? marking,
    baselineId: settings?.baselineId ?? baselines[0]?.id ?? '',
    world: settings?.world ?? '',
    known: settings?.known ?? '',
    claims: settings?.claims ?? 'all',
    chart: settings ? (chart?.type ?? 'none') : 'counts',
    kinds: chart?.type === 'counts' ? chart.kinds : [],
    metric: chart?.type === 'figures' ? chart.metric : 'personnel',
    series: chart?.type === 'figures' ? chart.series : [],
    notes: settings?.notes.join('\n\n') ?? '',
  }
}

function chartOf({ chart, kinds, metric, series }: Fields): ReportSettings['chart'] {
  if (chart === 'none') return null
  return chart === 'figures' ? { type: 'figures', metric, series } : { type: 'counts', kinds }
}

/** The form as it is sent: empty dates are the day of reading, an empty line parts two notes. */
export const draftOf = (fields: Fields): ReportDraft => ({
  title: fields.title,
  marking: fields.marking,
  settings: {
    baselineId: fields.baselineId,
    world: fields.world || null,
    known: fields.known || null,
    claims: fields.claims,
    chart: chartOf(fields),
    notes: fields.notes
      .split(/\n{2,}/)
      .map((note) => note.trim())
      .filter(Boolean),
  },
})
