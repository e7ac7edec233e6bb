import { dateInWords } from '@/components/ui/dates'
import { changeFigures, changeWords } from '@/lib/trends/rules/change'
import { countInterval, type ComparedRow, type Period } from '@/lib/trends/rules/compare'
import { NoteMarks } from '@/components/trends/notes/NoteMarks'
import type { NotesAt } from '@/components/trends/notes/useNotesAt'
import { comparedSpot } from '@/lib/trends/rules/note-spots'
import styles from './Compare.module.css'
import { Forest, ForestAxis } from './Forest'

type Props = {
  periods: Period[]
  rows: ComparedRow[]
  names: string[]
  /** of the team and the reader, at the counts that they are about */
  notes: NotesAt
  nameOf(kind: string): string
  /** the records of a kind (empty for all) in a period */
  hrefOf(kind: string, period: Period): string
}

const amount = (n: number) => (Number.isInteger(n) ? n.toLocaleString('en-GB') : n.toFixed(1))
const rate = (n: number) => (n < 10 ? n.toFixed(1) : Math.round(n).toLocaleString('en-GB'))

/** Two days as a stretch: 1 Jan 2019 to 31 Dec 2019. */
export const periodWords = ({ from, to }: Period): string => `${dateInWords(from)} to ${dateInWords(to)}`

/** Every kind in each period, as a number that leads to its records and a bar of its yearly rate, and how much it changed. */
export function ComparedTable({ periods, rows, names, notes, nameOf, hrefOf }: Props) {
  const highest = Math.max(1e-9, ...rows.slice(1).flatMap(({ rates }) => rates))
  return (
    <div className={styles.frame}>
      <table className={styles.compared}>
        <caption className="visually-hidden">Developments by kind in each period, and their change</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            {periods.map((period, at) => (
              <th key={period.from} scope="col">
                {names[at]}
                <span>{periodWords(period)}</span>
              </th>
            ))}
            <th scope="col">
              Change, 95 % interval
              <ForestAxis />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, n, rates, changes }) => (
            <tr key={kind} data-all={kind === '' || undefined}>
              <th scope="row">{kind === '' ? 'All kinds' : nameOf(kind)}</th>
              {n.map((count, at) => {
                const { low, high } = countInterval(count)
                const period = periods[at]!
                return (
                  <td key={period.from} title={`95 % between ${low.toFixed(1)} and ${high.toFixed(1)}`}>
                    {count > 0 ? <a href={hrefOf(kind, period)}>{amount(count)}</a> : '·'}
                    <NoteMarks notes={notes} spot={comparedSpot(kind, at)} />
                    <span>{rate(rates[at]!)} a year</span>
                    {kind === '' ? null : (
                      <i className={styles.bar} style={{ width: `${(rates[at]! / highest) * 100}%` }} />
                    )}
                  </td>
                )
              })}
              <td className={styles.change}>
                <Forest changes={changes} />
                {changes.map((change, at) => (
                  <span
                    key={at}
                    title={change.level === 'too few to tell' ? undefined : changeFigures(change)}
                  >
                    {changes.length > 1 ? `${names[at + 1]}: ` : ''}
                    {changeWords(change)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
