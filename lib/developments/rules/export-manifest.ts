import type { markings } from '@/lib/dossiers/rules/markings'

/** TLP 2.0 */
export type Marking = (typeof markings)[number]

/** A worksheet holds so many developments: it has 1,048,576 rows, and the first is the header. */
export const mostSheetRows = 1_048_575

/** What the filters come to, counted before anything is written. */
export type ExportCounts = {
  /** developments that match, within the ceiling */
  matching: number
  /** of them, those at a place with coordinates */
  placed: number
  /** the highest TLP marking among them */
  marking: Marking
}

/** What goes with every export, whatever its format. */
export type ExportManifest = {
  product: 'Plumbline'
  dossier: string
  title: string
  format: string
  file: string
  takenAt: string
  takenBy: string
  /** the filters in words */
  filters: string
  /** the page that shows the same */
  link: string
  marking: string
  /** what is marked higher was cut off and is absent from every count; null when nothing was */
  ceiling: string | null
  matching: number
  rows: number
  /** developments that the format has no place for, such as those without a place on a map */
  leftOut: number
  columnsVersion: number
  documentation: string
  [more: string]: string | number | null
}

/** TLP:AMBER+STRICT in a file name: what is above CLEAR says so before it is opened. */
export function fileNameOf(key: string, day: string, marking: string, extension: string): string {
  const tail = marking === 'CLEAR' ? '' : `-TLP-${marking.replace('+', '-')}`
  return `${key}-log-${day}${tail}.${extension}`
}
