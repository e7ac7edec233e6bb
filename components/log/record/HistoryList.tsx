import { historyOf } from '@/components/log/record/history'
import type { FieldChange } from '@/components/log/record/history'
import { DateText } from '@/components/ui/DateText'
import type { AuditEntry } from '@/lib/audit/contract'
import styles from './Record.module.css'

function Change({ change }: { change: FieldChange }) {
  return (
    <div className={styles.change}>
      <dt>{change.field}</dt>
      <dd>
        {change.from.map((line) => (
          <del key={line}>
            <span className="visually-hidden">Was: </span>
            {line}
          </del>
        ))}
        {change.to.map((line) => (
          <ins key={line}>
            <span className="visually-hidden">Is now: </span>
            {line}
          </ins>
        ))}
      </dd>
    </div>
  )
}

/** Who changed the record, when, what and why; newest first. */
export function HistoryList({
  entries,
  kinds,
}: {
  entries: AuditEntry[]
  kinds: { code: string; label: string }[]
}) {
  return (
    <ol className={styles.history}>
      {historyOf(entries, kinds).map(({ id, at, by, what, reason, changes }) => (
        <li key={id}>
          <p className={styles.historyHead}>
            <strong>{what}</strong> by {by}, <DateText date={at} withTime />
          </p>
          {reason ? <p className={styles.reason}>“{reason}”</p> : null}
          {changes.length > 0 ? (
            <dl className={styles.changes}>
              {changes.map((change) => (
                <Change key={change.field} change={change} />
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
