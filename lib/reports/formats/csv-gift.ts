import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { markings } from '@/lib/dossiers/rules/markings'
import { csvStream, type CsvColumn } from './csv'

type Marking = (typeof markings)[number]

type Table<Row> = {
  /** what the file is called after the dossier's key: claims, ratings */
  name: string
  /** what it was made from, as its audit entry names it */
  of: string
  /** its contents in words */
  said: string
  /** the page that shows the same, after the dossier's address */
  page: string
  columns: readonly CsvColumn<Row>[]
  rows: readonly Row[]
  /** refs of the developments that it names */
  developments?: readonly string[]
}

/** The highest marking of the dossier and of the developments named. */
async function markingOf({ read, dossier }: Caller, refs: readonly string[]): Promise<Marking> {
  const rows = await read<{ marking: Marking }[]>`
    SELECT DISTINCT marking FROM developments WHERE dossier_id = ${dossier.id} AND ref = ANY (${[...refs]})`
  const all = [dossier.marking as Marking, ...rows.map(({ marking }) => marking)]
  return markings[Math.max(...all.map((one) => markings.indexOf(one)))]!
}

/** A small table as a file of CSV that says its marking in its name and leaves its entry in the audit. */
export async function csvGift<Row>(caller: Caller, table: Table<Row>): Promise<Gift> {
  const { key } = caller.dossier
  const { columns, rows } = table
  const marking = await markingOf(caller, table.developments ?? [])
  const marked = marking === 'CLEAR' ? '' : `-TLP-${marking.replace('+', '-')}`
  const fileName = `${key}-${table.name}${marked}.csv`
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: csvStream({ columns, rows }, { bom: true }),
    rowsGiven: () => rows.length,
    taking: {
      ...{ format: 'csv', fileName, of: { type: table.of, id: null }, said: table.said },
      ...{ matching: rows.length, link: `/dossiers/${key}/${table.page}`, marking },
    },
  }
}
