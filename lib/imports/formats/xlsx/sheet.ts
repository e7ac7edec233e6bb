import { columnOf, numberText, unescapeText, type NumberFormat } from '@/lib/imports/rules/workbook-values'
import type { Limits } from '@/lib/imports/rules/types'
import { overLimit } from '../refused'
import type { RawRow } from '../text/csv'
import { Filler, type Merge } from './merges'
import { readXml, type Attributes } from './xml'
import type { Zip } from './zip'

/** What was found beside the cells. */
export type SheetNotes = { merged: number; links: number; formulasWithoutValue: number; faults: number }

type Texts = { strings: readonly string[]; formats: readonly NumberFormat[]; from1904: boolean }

/** Gathers rows from the elements of a sheet. Rows and cells may leave out where they are: then they follow each other. */
class RowGatherer {
  rows: RawRow[] = []
  private line = 0
  private cells: string[] = []
  private column = -1
  private type = ''
  private style = 0
  private value = ''
  private inline = ''
  private where: '' | 'value' | 'inline' = ''
  private formula = false
  private spoken = false

  private readonly texts: Texts
  private readonly limits: Limits
  private readonly notes: SheetNotes
  private readonly filler: Filler

  constructor(texts: Texts, limits: Limits, notes: SheetNotes, merges: readonly Merge[]) {
    this.filler = new Filler(merges)
    this.texts = texts
    this.limits = limits
    this.notes = notes
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row': {
        const said = Number(attributes['r'])
        this.line = said > 0 ? said : this.line + 1
        this.cells = []
        this.column = -1
        return
      }
      case 'c':
        this.openCell(attributes)
        return
      case 'v':
        this.where = 'value'
        return
      case 't':
        this.where = this.spoken ? '' : 'inline'
        return
      case 'f':
        this.formula = true
        return
      case 'rPh':
        this.spoken = true
        return
      case 'mergeCell':
        this.notes.merged += 1
        return
      case 'hyperlink':
        this.notes.links += 1
    }
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.where = ''
    else if (name === 'rPh') this.spoken = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row' && this.cells.length > 0) this.closeRow()
  }

  text = (text: string): void => {
    if (this.where === 'value') this.value += text
    else if (this.where === 'inline') this.inline += text
  }

  private closeRow(): void {
    this.filler.fill(this.line, this.cells)
    this.rows.push({ line: this.line, cells: this.cells })
  }

  private openCell(attributes: Attributes): void {
    const said = attributes['r'] === undefined ? -1 : columnOf(attributes['r'])
    this.column = said >= 0 ? said : this.column + 1
    this.type = attributes['t'] ?? 'n'
    this.style = Number(attributes['s'] ?? 0)
    this.value = ''
    this.inline = ''
    this.formula = false
  }

  private closeCell(): void {
    const text = this.cellText()
    if (text === '') {
      if (this.formula && this.value === '') this.notes.formulasWithoutValue += 1
      return
    }
    const { cells, column, limits, line } = this
    if (column >= limits.columns) throw overLimit('columns', limits, line)
    if (text.length > limits.cellCharacters) throw overLimit('cellCharacters', limits, line)
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  private cellText(): string {
    const { type, value, texts } = this
    switch (type) {
      case 's':
        return texts.strings[Number(value)] ?? ''
      case 'inlineStr':
        return unescapeText(this.inline)
      case 'str':
        return unescapeText(value)
      case 'b':
        return value === '' ? '' : value === '1' ? 'true' : 'false'
      case 'e':
        this.notes.faults += 1
        return value
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      default:
        return value === '' ? '' : numberText(value, texts.formats[this.style] ?? 'plain', texts.from1904)
    }
  }
}

/** The rows of a sheet that have something in them, with their numbers, some thousands at a time. Throws FileRefused over the limits. */
export async function* sheetRows(
  zip: Zip,
  part: string,
  texts: Texts & { merges: readonly Merge[] },
  limits: Limits,
  notes: SheetNotes,
): AsyncGenerator<RawRow[]> {
  const gatherer = new RowGatherer(texts, limits, notes, texts.merges)
  for await (const _ of readXml(zip.text(part), gatherer)) {
    if (gatherer.rows.length === 0) continue
    yield gatherer.rows
    gatherer.rows = []
  }
}
