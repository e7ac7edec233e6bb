'use client'

import { TableFrame } from '@/components/ui/TableFrame'
import { dateInWords } from '@/components/ui/dates'
import type { Lens } from '@/lib/trends/rules/lens'
import { dayOfNumber } from '@/lib/trends/rules/cube'
import type { Overdue } from '@/lib/trends/rules/ledger'
import styles from './SayDo.module.css'

const overdueMost = 25

type OverdueProps = {
  lens: Lens
  overdue: Overdue[]
  refOf(number: number): string
  kindName(code: string): string
  hrefOf(ref: string): string
}

/** The promises that are overdue, the longest first. */
export function OverdueTable({ lens, overdue, refOf, kindName, hrefOf }: OverdueProps) {
  const { columns, words, titles } = lens.cube
  const word = (name: 'kind' | 'stage', row: number) => words[name]![columns[name]![row]!]!
  return (
    <div className={styles.overdue}>
      <TableFrame
        caption={
          overdue.length > overdueMost
            ? `The ${overdueMost} promises that are longest overdue`
            : 'Promises that are overdue'
        }
        maxHeight={360}
      >
        <thead>
          <tr>
            <th scope="col">Promised by</th>
            <th scope="col" data-number>
              Days late
            </th>
            <th scope="col">Development</th>
            <th scope="col">Kind</th>
            <th scope="col">Stage in the log</th>
          </tr>
        </thead>
        <tbody>
          {overdue.slice(0, overdueMost).map(({ row, daysLate }) => {
            const ref = refOf(columns['ref']![row]!)
            return (
              <tr key={ref}>
                <td>{dateInWords(dayOfNumber(columns['promisedBy']![row]!))}</td>
                <td data-number>{daysLate.toLocaleString('en-GB')}</td>
                <th scope="row">
                  <a href={hrefOf(ref)}>{titles?.[row] ?? ref}</a>
                </th>
                <td>{kindName(word('kind', row))}</td>
                <td>{word('stage', row)}</td>
              </tr>
            )
          })}
        </tbody>
      </TableFrame>
    </div>
  )
}
