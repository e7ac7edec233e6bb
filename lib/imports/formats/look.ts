import { findHeader, type Header } from '@/lib/imports/rules/header'
import { columnKeys } from '@/lib/imports/rules/keys'
import { originOf } from '@/lib/imports/rules/origins'
import { TableProfile } from '@/lib/imports/rules/table-profile'
import type { Limits, Reading, ReadOptions } from '@/lib/imports/rules/types'
import { warningsOf } from '@/lib/imports/rules/warnings'
import { Names, noNotes, tableRows } from './open-table'
import { planOf, type Told } from './plan'
import { overLimit } from './refused'
import { isBlank, storable } from './rows'
import type { RawRow } from './text/csv'

/** so many rows are looked at for a header before the rest is read */
const BEFORE_HEADER = 100

/** Takes rows as they come: holds the first until the header is known, then profiles the others. */
class Inspection {
  readonly profile = new TableProfile()
  header: Header | null = null
  brokenCells = 0
  private held: RawRow[] = []
  private skip = 0
  private readonly chosen: number | undefined
  private readonly limits: Limits
  private readonly objects: boolean

  constructor(objects: boolean, chosen: number | undefined, limits: Limits) {
    this.objects = objects
    this.chosen = chosen
    this.limits = limits
  }

  take(batch: readonly RawRow[]): void {
    for (const row of batch) {
      if (isBlank(row)) continue
      if (this.header || this.objects) this.keep(row)
      else if (this.held.push(row) >= BEFORE_HEADER) this.decide()
    }
  }

  /** Finds the header among the first rows. Objects of JSON name their columns themselves. */
  decide(): Header {
    if (this.header) return this.header
    if (this.objects) return (this.header = namedByObjects())
    const header = (this.header = findHeader(this.held, this.chosen))
    this.skip = header.line === 0 ? header.above.length : header.skipLines
    for (const row of this.held) if (row.line > header.line) this.keep(row)
    this.held = []
    return header
  }

  private keep(row: RawRow): void {
    if (this.skip > 0) {
      this.skip -= 1
      return
    }
    const whole = storable(row)
    if (whole.broken) this.brokenCells += 1
    this.profile.add(whole)
    if (this.profile.rows > this.limits.rows) throw overLimit('rows', this.limits)
  }
}

const namedByObjects = (): Header => ({
  ...{ line: 0, skipLines: 0, above: [], names: [], sure: true },
  why: 'Every object names its values.',
})

/** What a file is and what is in it, in one pass over all its rows. Runs in the child process. Throws FileRefused. */
export async function look(
  path: string,
  options: ReadOptions,
  limits: Limits,
  progress: (rows: number) => void,
): Promise<Reading> {
  const told = await planOf(path, options, limits)
  const { plan } = told
  const objects = plan.format === 'jsonl' || (plan.format === 'json' && !plan.path?.endsWith('[]'))
  const names = new Names(null)
  const notes = noNotes()
  const inspection = new Inspection(objects, options.headerLine, limits)
  for await (const batch of tableRows(path, plan, limits, notes, names)) {
    inspection.take(batch)
    progress(inspection.profile.rows)
  }
  const found = inspection.decide()
  const header = objects ? { ...found, names: names.list } : found
  const reading = readingOf(told, header, inspection.profile)
  const { guarded, widths, widthLines } = inspection.profile
  const { brokenCells } = inspection
  const warnings = warningsOf(reading, header, {
    ...notes,
    guarded,
    widths,
    widthLines,
    brokenCells,
    controlEnd: told.controlEnd,
  })
  return { ...reading, warnings }
}

function readingOf(told: Told, header: Header, profile: TableProfile): Omit<Reading, 'warnings'> {
  const { plan, controlEnd: _, ...rest } = told
  const width = Math.max(header.names.length, profile.width)
  const names = [...header.names, ...Array<string>(width - header.names.length).fill('')]
  const keys = columnKeys(names)
  const canonical = plan.format === 'xlsx' || plan.format === 'json' || plan.format === 'jsonl'
  const columns = profile.result(
    keys.map((key, at) => ({ key, name: names[at] ?? '' })),
    canonical,
  )
  const sample = profile.sample.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')],
  }))
  const skipLines = header.line === 0 ? header.above.length : header.skipLines
  return {
    ...rest,
    header: {
      value:
        header.line > 0 || plan.format === 'jsonl' || (plan.format === 'json' && header.names.length > 0),
      sure: header.sure,
      why: header.why,
    },
    above: header.above,
    columns,
    rows: profile.rows,
    sample,
    origin: originOf(names),
    guarded: profile.guarded,
    plan: { ...plan, headerLine: header.line, skipLines, columns: keys },
  }
}
