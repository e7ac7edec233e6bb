import 'server-only'
import type { CsvColumn } from '@/lib/reports/formats/csv'

/** A line of the exported log. Several values in one cell are apart by ` | `. */
export type ExportLine = {
  ref: string
  title: string
  kind: string
  /** first day of what `happened` says; as ACLED's event_date */
  eventDate: string
  endDate: string | null
  /** EDTF as written */
  happened: string
  datePrecision: string
  stage: string
  polarity: string
  significance: number
  /** CODE (role) */
  actors: string
  /** SIPRI: who delivered, and to whom; by the actors' roles */
  supplier: string
  recipient: string
  /** the first figure, in parts */
  metric: string | null
  part: string | null
  low: number | null
  best: number | null
  high: number | null
  unit: string | null
  currency: string | null
  priceYear: number | null
  basis: string | null
  attributedTo: string | null
  /** the other figures, in words */
  otherFigures: string
  series: string | null
  /** ACLED: location, latitude, longitude, source, notes */
  location: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  /** Admiralty grade of the best citation, in its two halves */
  reliability: string | null
  credibility: number | null
  source: string
  sourceUrls: string
  /** claim, relation, strength, state */
  links: string
  notes: string
  marking: string
  reviewState: string
  knownFrom: string | null
  backfilled: boolean
  recordedAt: string
  retractedAt: string | null
  version: number
}

const column = (
  key: keyof ExportLine,
  header: string = key,
  type: CsvColumn<ExportLine>['type'] = 'text',
): CsvColumn<ExportLine> => ({ key, header, type })

/** The columns of the exported log, in their order. They are added to, never renamed. Where ACLED or SIPRI has a column that means the same, it has their name. */
export const exportColumns: readonly CsvColumn<ExportLine>[] = [
  column('ref'),
  column('title'),
  column('kind'),
  column('eventDate', 'event_date', 'day'),
  column('endDate', 'end_date', 'day'),
  column('happened'),
  column('datePrecision', 'date_precision'),
  column('stage'),
  column('polarity'),
  column('significance', 'significance', 'number'),
  column('actors'),
  column('supplier'),
  column('recipient'),
  column('metric'),
  column('part'),
  column('low', 'low', 'number'),
  column('best', 'best', 'number'),
  column('high', 'high', 'number'),
  column('unit'),
  column('currency'),
  column('priceYear', 'price_year', 'number'),
  column('basis'),
  column('attributedTo', 'attributed_to'),
  column('otherFigures', 'other_figures'),
  column('series'),
  column('location'),
  column('country'),
  column('latitude', 'latitude', 'number'),
  column('longitude', 'longitude', 'number'),
  column('reliability'),
  column('credibility', 'credibility', 'number'),
  column('source'),
  column('sourceUrls', 'source_urls'),
  column('links'),
  column('notes'),
  column('marking'),
  column('reviewState', 'review_state'),
  column('knownFrom', 'known_from', 'day'),
  column('backfilled', 'backfilled', 'boolean'),
  column('recordedAt', 'recorded_at', 'instant'),
  column('retractedAt', 'retracted_at', 'instant'),
  column('version', 'version', 'number'),
]
