/** What a column of the log can show. */
export type ColumnName =
  | 'when'
  | 'title'
  | 'kind'
  | 'actors'
  | 'figure'
  | 'stage'
  | 'grade'
  | 'links'
  | 'place'
  | 'series'
  | 'sources'
  | 'significance'
  | 'review'
  | 'marking'
  | 'recorded'
  | 'ref'

/** A column that is shown, and how wide in px where somebody has set it. */
export type ColumnChoice = { name: ColumnName; width?: number }
export type Density = 'roomy' | 'dense'

type Column = {
  name: ColumnName
  label: string
  /** ordinary width in px; null for what takes the rest */
  width: number | null
  /** hidden below this width of the list, in px */
  from: number
}

/** All columns in the order in which they are offered. The title is always there. */
export const COLUMNS: readonly Column[] = [
  { name: 'when', label: 'When', width: 133, from: 0 },
  { name: 'title', label: 'What happened', width: null, from: 0 },
  { name: 'kind', label: 'Kind', width: 138, from: 960 },
  { name: 'actors', label: 'Actors', width: 122, from: 760 },
  { name: 'figure', label: 'Figure', width: 141, from: 760 },
  { name: 'stage', label: 'Stage', width: 90, from: 1060 },
  { name: 'grade', label: 'Grade', width: 52, from: 420 },
  { name: 'links', label: 'Links', width: 92, from: 560 },
  { name: 'place', label: 'Place', width: 130, from: 960 },
  { name: 'series', label: 'Series', width: 110, from: 960 },
  { name: 'sources', label: 'Sources', width: 70, from: 760 },
  { name: 'significance', label: 'Significance', width: 92, from: 960 },
  { name: 'review', label: 'Review', width: 96, from: 760 },
  { name: 'marking', label: 'Marking', width: 110, from: 760 },
  { name: 'recorded', label: 'Recorded', width: 100, from: 960 },
  { name: 'ref', label: 'Ref', width: 95, from: 960 },
]

const ORDINARY: ColumnName[] = ['when', 'title', 'kind', 'actors', 'figure', 'stage', 'grade', 'links', 'ref']
const LEAST = 40
const MOST = 1_000

/** What a column is. */
export const columnOf = (name: ColumnName): Column => COLUMNS.find((column) => column.name === name)!

/** The columns that are shown when nobody has chosen any. */
export const ordinaryColumns = (): ColumnChoice[] => ORDINARY.map((name) => ({ name }))

/** Columns as the address says them: `when,title:400,kind`. */
export function columnsParam(columns: readonly ColumnChoice[]): string {
  return columns.map(({ name, width }) => (width ? `${name}:${width}` : name)).join(',')
}

/** Reads the columns of an address or a saved view; unknown ones are passed over, the title is never missing. Null for the ordinary ones. */
export function readColumns(param: string | undefined): ColumnChoice[] | null {
  if (!param) return null
  const found: ColumnChoice[] = []
  for (const part of param.split(',')) {
    const [name, width] = part.split(':')
    const column = COLUMNS.find((each) => each.name === name)
    if (!column || found.some((each) => each.name === column.name)) continue
    const px = Math.round(Number(width))
    found.push({
      name: column.name,
      ...(width && Number.isFinite(px) ? { width: Math.min(Math.max(px, LEAST), MOST) } : {}),
    })
  }
  if (found.length === 0) return null
  const whole = found.some(({ name }) => name === 'title') ? found : [{ name: 'title' as const }, ...found]
  return columnsParam(whole) === columnsParam(ordinaryColumns()) ? null : whole
}

/** The columns with one shown or taken away; the title stays. A new one comes where it stands among all. */
export function toggleColumn(columns: readonly ColumnChoice[], name: ColumnName): ColumnChoice[] {
  if (name === 'title') return [...columns]
  if (columns.some((each) => each.name === name)) return columns.filter((each) => each.name !== name)
  const rank = (each: ColumnName) => COLUMNS.findIndex((column) => column.name === each)
  const at = columns.findIndex((each) => rank(each.name) > rank(name))
  return at < 0 ? [...columns, { name }] : columns.toSpliced(at, 0, { name })
}

/** The columns with one moved by a step. */
export function moveColumn(columns: readonly ColumnChoice[], name: ColumnName, step: -1 | 1): ColumnChoice[] {
  const at = columns.findIndex((each) => each.name === name)
  const to = at + step
  const [one, other] = [columns[at], columns[to]]
  if (!one || !other) return [...columns]
  return columns.with(at, other).with(to, one)
}

/** The columns with one of another width in px. */
export function sizeColumn(
  columns: readonly ColumnChoice[],
  name: ColumnName,
  width: number,
): ColumnChoice[] {
  const px = Math.min(Math.max(Math.round(width), LEAST), MOST)
  return columns.map((each) => (each.name === name ? { name, width: px } : each))
}
