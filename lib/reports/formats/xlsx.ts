import { WorkbookWriter } from '@cj-tech-master/excelts'
import { guardCell } from '@/lib/developments/rules/csv-guard'
import type { CellType } from '@/lib/developments/rules/export-columns'
import { sheetText, sheetValue } from './xlsx/cell'

/** A column of the sheet with what the data dictionary says of it. */
export type SheetColumn = { header: string; type: CellType; says: string; derived: boolean; width: number }

export type SheetTable = {
  name: string
  columns: readonly SheetColumn[]
  /** rows as the values of their cells, a page at a time */
  pages: AsyncIterable<readonly (readonly unknown[])[]>
  /** what is said about the rows once all have been given; asked for with the number of texts that no cell can hold */
  manifest: (tooLong: number) => Record<string, string | number>
}

const dateFormats: Partial<Record<CellType, string>> = { day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm:ss' }
const bold = { font: { bold: true } }
const frozen = { views: [{ state: 'frozen' as const, ySplit: 1 }] }

/**
 * A table as a workbook, written while it is read: the rows with a frozen header, real dates and numbers; a data dictionary; a manifest. A
 * text that a spreadsheet would run as a formula once it is saved as CSV is guarded as there. What the sheets cannot hold is said, never cut.
 */
export function xlsxStream(table: SheetTable): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    { highWaterMark: 4 },
    { highWaterMark: 4 },
  )
  write(table, writable).catch(async (error: unknown) => {
    await writable.abort(error).catch(() => {})
  })
  return readable
}

async function write(table: SheetTable, stream: WritableStream<Uint8Array>): Promise<void> {
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false, trueStreaming: true })
  book.creator = 'Plumbline'
  const tooLong = await writeRows(book, table)
  writeDictionary(book, table.columns)
  const said = book.addWorksheet('Manifest')
  said.columns = [
    { header: 'What', width: 24 },
    { header: 'Value', width: 90 },
  ]
  for (const [name, value] of Object.entries(table.manifest(tooLong)))
    said.addRow([name, typeof value === 'string' ? sheetText(value).text : value]).commit()
  said.commit()
  await book.commit()
}

async function writeRows(book: WorkbookWriter, { name, columns, pages }: SheetTable): Promise<number> {
  const sheet = book.addWorksheet(name, frozen)
  sheet.columns = columns.map(({ header, type, width }) => {
    const numFmt = dateFormats[type]
    return { header, width, ...(numFmt ? { style: { numFmt } } : {}) }
  })
  sheet.getRow(1).font = bold.font
  sheet.getRow(1).commit()
  let tooLong = 0
  for await (const page of pages) {
    for (const row of page) {
      const cells = row.map((value, at) => {
        const { cell, isTooLong } = sheetValue(value, columns[at]!.type, guardCell)
        if (isTooLong) tooLong += 1
        return cell
      })
      sheet.addRow(cells).commit()
    }
    // The rows go to the reader as they come; a slow one holds them back here and not in memory.
    await new Promise((resolve) => setImmediate(resolve))
  }
  sheet.commit()
  return tooLong
}

function writeDictionary(book: WorkbookWriter, columns: readonly SheetColumn[]) {
  const sheet = book.addWorksheet('Data dictionary', frozen)
  sheet.columns = [
    { header: 'Column', width: 18 },
    { header: 'Type', width: 10 },
    { header: 'Holds', width: 90 },
    { header: 'Read back by an import', width: 24 },
  ]
  sheet.getRow(1).font = bold.font
  for (const { header, type, says, derived } of columns)
    sheet.addRow([header, type, says, derived ? 'no: said again for people' : 'yes']).commit()
  sheet.commit()
}
