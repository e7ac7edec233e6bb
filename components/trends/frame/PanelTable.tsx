import { TableFrame } from '@/components/ui/TableFrame'
import type { PanelTable as Table } from '@/lib/trends/rules/panel-table'

type Props = {
  table: Table
  /** where a cell leads to, by its row and column; null for nowhere */
  hrefOf?: ((row: number, column: number) => string | null) | undefined
}

/** A table longer than this is shown to here; the file has all of it. */
const rowsMost = 500

const said = (cell: string | number | null) =>
  typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell

/** The numbers of a chart, for those who read them rather than look. */
export function PanelTable({ table: { caption, columns, rows }, hrefOf }: Props) {
  const cellOf = (cell: string | number | null, row: number, column: number) => {
    const href = cell === null ? null : hrefOf?.(row, column)
    return href ? <a href={href}>{said(cell)}</a> : said(cell)
  }
  const cut =
    rows.length > rowsMost
      ? `; the first ${rowsMost} of ${rows.length.toLocaleString('en-GB')} rows, the file has all`
      : ''
  return (
    <TableFrame caption={`${caption}${cut}`} maxHeight={420}>
      <thead>
        <tr>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" data-number={numeric || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, rowsMost).map((cells, row) => (
          // Rows have no name of their own that could not occur twice.
          <tr key={row}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={columns[column]!.name} scope="row">
                  {cellOf(cell, row, column)}
                </th>
              ) : (
                <td key={columns[column]!.name} data-number={columns[column]!.numeric || undefined}>
                  {cellOf(cell, row, column)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
