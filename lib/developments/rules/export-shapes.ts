import { formatHappened } from './dates'
import { exportColumns } from './export-columns'
import type { ExportRecord } from './export-record'
import { labelOf, polarities, precisions, stages } from './kinds'
import { formatMeasurement } from './measurement'

/** A point on the map with what the log says of it. */
export type Feature = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] }
  properties: Record<string, string | number | boolean | null>
}

/** The columns beside the coordinates, which stand in the geometry. */
const properties = exportColumns.filter(({ header }) => header !== 'latitude' && header !== 'longitude')

/** A development as a feature, with the columns of the CSV as its properties; null where its place has no coordinates. */
export function featureOf(record: ExportRecord): Feature | null {
  const { latitude = null, longitude = null } = record.place ?? {}
  if (latitude === null || longitude === null) return null
  return {
    type: 'Feature',
    id: record.ref,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: Object.fromEntries(properties.map(({ header, of }) => [header, of(record)])),
  }
}

/** When it happened and how exactly that is known, as a calendar that shows whole days cannot say: "September 2021, known to the month". */
export function whenInWords({ happened, precision, endsOn }: ExportRecord): string {
  const known = precision === 'interval' ? '' : `, known ${labelOf(precisions, precision).toLowerCase()}`
  return `${formatHappened(happened)}${known}${endsOn === null ? '; it goes on' : ''}`
}

/** What a calendar says under a development's title: when, how far it came, figures, summary, sources. */
export function entryText(record: ExportRecord): string {
  const { stage, stageNote, polarity, actors, measurements, summary, citations, marking } = record
  const lines = [
    `When: ${whenInWords(record)}`,
    `Stage: ${labelOf(stages, stage)}${stageNote ? ` (${stageNote})` : ''}`,
    record.promisedBy && `Promised by: ${record.promisedBy}`,
    polarity === 'occurred' ? null : labelOf(polarities, polarity),
    actors.length > 0 && `Actors: ${actors.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
    measurements.length > 0 && `Figures: ${measurements.map(formatMeasurement).join('; ')}`,
    marking !== 'CLEAR' && `Marking: TLP:${marking}`,
    summary && `\n${summary}`,
    ...citations.map(
      ({ outlet, title, reliability, credibility }) =>
        `Source ${reliability}${credibility}: ${outlet ? `${outlet}, ` : ''}${title}`,
    ),
  ]
  return lines.filter(Boolean).join('\n')
}
