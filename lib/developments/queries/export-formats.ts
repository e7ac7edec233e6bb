import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { csvOf } from '@/lib/reports/formats/csv'
import { icsStream } from '@/lib/reports/formats/ics'
import { geoJsonStream, jsonLinesStream, jsonStream } from '@/lib/reports/formats/json'
import { xlsxStream } from '@/lib/reports/formats/xlsx'
import type { ExportColumn } from '../rules/export-columns'
import type { ExportManifest } from '../rules/export-manifest'
import type { ExportRecord } from '../rules/export-record'
import { featureOf } from '../rules/export-shapes'
import type { KindLabels } from '../rules/filters-said'
import { developmentEntry, horizonEntries } from './export-calendar'
import { csvChunks } from './export-copy'
import { recordPages } from './export-records'
import type { Condition } from './where'

/** The formats of the log; each is the ending of a file name too. */
export const exportFormats = ['csv', 'xlsx', 'json', 'jsonl', 'geojson', 'ics'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** An export on its way: `given` counts the developments that have been written so far. */
export type Making = {
  caller: Caller
  where: Condition
  columns: readonly ExportColumn[]
  kinds: KindLabels
  manifest: ExportManifest
  given: number
}

/** The records page by page, counted as they go. */
async function* counted(making: Making): AsyncGenerator<ExportRecord[]> {
  for await (const page of recordPages(making.caller, making.where)) {
    making.given += page.length
    yield page
  }
}

/** The manifest as it stands once everything was written. */
const final = ({ manifest, given }: Making, more: Record<string, number> = {}): ExportManifest => ({
  ...manifest,
  rows: given,
  ...more,
})

const csv = (making: Making) =>
  csvOf(
    making.columns.map(({ header }) => header),
    csvChunks(making.caller, making.where, making.columns, (rows) => (making.given += rows)),
  )

/** Widths in characters; a long text is cut by its neighbour and not by us. */
const widths: Partial<Record<string, number>> = { title: 60, notes: 60, source: 40, ref: 14, kind: 20 }

function xlsx(making: Making) {
  const { columns } = making
  async function* rows() {
    for await (const page of counted(making)) yield page.map((record) => columns.map(({ of }) => of(record)))
  }
  return xlsxStream({
    name: 'Log',
    columns: columns.map(({ header, type, says, read }) => ({
      ...{ header, type, says, derived: read === 'derived' },
      width: widths[header] ?? (type === 'instant' ? 20 : Math.max(12, header.length + 2)),
    })),
    pages: rows(),
    manifest: (tooLong) => {
      const said = Object.entries(final(making, { textsTooLongForACell: tooLong }))
      return Object.fromEntries(said.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
    },
  })
}

const json = (making: Making) =>
  jsonStream('developments', { pages: counted(making), manifest: () => final(making) })

const jsonl = (making: Making) => jsonLinesStream({ pages: counted(making) })

/** Developments without coordinates are counted, in the manifest and in what was given. */
function geojson(making: Making) {
  let leftOut = 0
  async function* features() {
    for await (const page of recordPages(making.caller, making.where)) {
      const placed = page.flatMap((record) => featureOf(record) ?? [])
      leftOut += page.length - placed.length
      making.given += placed.length
      yield placed
    }
  }
  return geoJsonStream({ pages: features(), manifest: () => final(making, { leftOut }) })
}

function ics(making: Making) {
  const { caller, kinds, manifest } = making
  async function* entries() {
    for await (const page of counted(making))
      yield page.map((record) => developmentEntry(caller.dossier.key, record, kinds))
    yield await horizonEntries(caller)
  }
  const marked = manifest.marking === 'CLEAR' ? '' : ` TLP:${manifest.marking}.`
  return icsStream({
    name: `${manifest.title}: log`,
    description: `${manifest.filters}.${marked} ${manifest.matching} developments, and the horizons of the claims.`,
    pages: entries(),
  })
}

/** How each format is made from what was asked for. */
export const bodies: Record<ExportFormat, (making: Making) => ReadableStream<Uint8Array>> = {
  ...{ csv, xlsx, json, jsonl, geojson, ics },
}
