import { dateInWords, timeInWords } from '@/components/ui/dates'
import { TableFrame } from '@/components/ui/TableFrame'
import type { AuditEntry } from '@/lib/audit/contract'
import { typeInWords } from '@/lib/audit/rules/type-words'
import styles from './Audit.module.css'

type Props = { entries: AuditEntry[] }

const idLike = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** What a change left behind, in a line: its number or title where it has one, else what was set to what. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return cut(String(value))
  const { ref, title, ...rest } = value as Record<string, unknown>
  if (typeof ref === 'string' || typeof title === 'string')
    return cut([ref, title].filter((part) => typeof part === 'string').join(' '))
  const said = Object.entries(rest).filter(
    ([name, one]) =>
      ['string', 'number', 'boolean'].includes(typeof one) && name !== 'version' && !idLike.test(String(one)),
  )
  return cut(said.map(([name, one]) => `${name} ${String(one)}`).join(', '))
}

const cut = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text)

/** Who changed what and when, newest first. */
export function AuditTable({ entries }: Props) {
  return (
    <TableFrame caption="Audit entries, newest first" captionHidden minWidth={860} stack>
      <thead>
        <tr>
          <th scope="col" data-number>
            No
          </th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Now</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td data-number data-label="No">
              {entry.seq}
            </td>
            <td data-label="When" style={{ whiteSpace: 'nowrap' }}>
              {dateInWords(entry.at.slice(0, 10))}, {timeInWords(entry.at)}
            </td>
            <td data-label="Who">{entry.by ?? 'the installation'}</td>
            <th scope="row" data-label="What">
              {typeInWords(entry.type)}
            </th>
            <td className={styles.said} data-label="Now">
              {plain(entry.after)}
            </td>
            <td data-label="Why">{entry.reason}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
