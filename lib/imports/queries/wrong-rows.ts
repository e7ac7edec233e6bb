import 'server-only'
import { guardCell } from '@/lib/developments/rules/csv-guard'
import { notFound } from '@/lib/core/errors'
import type { Caller, Gift } from '@/lib/core/gate'
import type { CellProblem, Reading } from '../rules/types'

const rowsPerQuery = 1_000
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const record = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`

/** What is wrong with a row, with the columns, in words. */
function reasonOf(problems: readonly CellProblem[]): string {
  return problems
    .filter(({ level }) => level === 'error')
    .map(({ column, sentence }) => (column === null ? sentence : `${column}: ${sentence}`))
    .join(' | ')
}

type Row = { line: number; cells: string | null; problems: string | null }

async function* lines(caller: Caller, batch: { id: string; state: string; reading: Reading }) {
  const { read, dossier } = caller
  const table = batch.state === 'checked' ? read`import_stage` : read`import_rows`
  const { columns } = batch.reading
  yield record([...columns.map(({ name, key }) => name || key), 'line', 'reason'])
  for (let after = 0; ;) {
    const rows = await read<Row[]>`
      SELECT line, cells::text, problems::text FROM ${table} WHERE dossier_id = ${dossier.id} AND batch_id = ${batch.id} AND verdict = 'wrong' AND line > ${after}
      ORDER BY line LIMIT ${rowsPerQuery}`
    for (const { line, cells, problems } of rows) {
      const row = cells ? (JSON.parse(cells) as string[]) : []
      const reason = reasonOf(JSON.parse(problems ?? '[]') as CellProblem[])
      yield record([...columns.map((_, at) => guardCell(row[at] ?? '')), String(line), guardCell(reason)])
    }
    if (rows.length < rowsPerQuery) return
    after = rows.at(-1)!.line
  }
}

/** The wrong rows with the columns of their file, its line and the reason: correct them there and import the same file of them. */
export async function getWrongRows(caller: Caller, { ref }: { ref: string }): Promise<Gift> {
  const { read, dossier } = caller
  const [found] = await read<{ id: string; state: string; reading: string | null }[]>`
    SELECT id, state, reading::text FROM import_batches WHERE dossier_id = ${dossier.id} AND ref = ${ref} AND state <> 'discarded'`
  if (!found?.reading) throw notFound()
  const fileName = `${ref}-wrong-rows.csv`
  const text = lines(caller, { ...found, reading: JSON.parse(found.reading) as Reading })
  const encoder = new TextEncoder()
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await text.next()
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
      async cancel() {
        await text.return()
      },
    }),
    taking: {
      format: 'csv',
      fileName,
      of: { type: 'import', id: found.id },
      said: `The wrong rows of ${ref}`,
      link: `/dossiers/${dossier.key}/log/imports/${ref}`,
      marking: dossier.marking,
    },
  }
}
