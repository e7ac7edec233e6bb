import { dateInWords, timeInWords } from '@/components/ui/dates'
import { TableFrame } from '@/components/ui/TableFrame'
import type { AuditEntry } from '@/lib/audit/contract'

type Props = { entries: AuditEntry[]; next: string | null; dossierKey: string }

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text =
    typeof value === 'object'
      ? ((value as { ref?: string; title?: string }).ref ??
        (value as { title?: string }).title ??
        JSON.stringify(value))
      : String(value)
  return text.length > 140 ? `${text.slice(0, 140)}…` : text
}

/** Who changed what and when, newest first. */
export function AuditTable({ entries, next, dossierKey }: Props) {
  return (
    <>
      <TableFrame caption="Audit entries, newest first" captionHidden>
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
              <td data-number>{entry.seq}</td>
              <td>
                {dateInWords(entry.at.slice(0, 10))}, {timeInWords(entry.at)}
              </td>
              <td>{entry.by ?? 'the installation'}</td>
              <th scope="row">{entry.type.replace('.', ' ').replaceAll('-', ' ')}</th>
              <td>{plain(entry.after)}</td>
              <td>{entry.reason}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {next ? (
        <p>
          <a href={`/dossiers/${dossierKey}/settings?before=${next}`}>Older entries</a>
        </p>
      ) : null}
    </>
  )
}
