import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { logHref, recordHref, reviseHref, STEP } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { LogRow } from '@/components/log/table/LogRow'
import type { DevelopmentRow } from '@/lib/developments/contract'
import styles from './Table.module.css'

export type LogTableProps = {
  dossierKey: string
  rows: DevelopmentRow[]
  kinds: { code: string; label: string }[]
  view: LogView
  clocks: Clocks
  canRevise: boolean
}

/** The log as a dense table of hairlines. The head of the dates turns the order round. */
export function LogTable({ dossierKey, rows, kinds, view, clocks, canRevise }: LogTableProps) {
  const labels = new Map(kinds.map(({ code, label }) => [code, label]))
  const turned: LogView = {
    ...view,
    sort: view.sort === 'newest' ? 'oldest' : 'newest',
    rows: STEP,
    cursor: undefined,
  }
  const order = view.sort === 'newest' ? 'descending' : view.sort === 'oldest' ? 'ascending' : undefined
  return (
    <table className={styles.table} aria-label="Developments">
      <thead>
        <tr>
          <th scope="col" className={styles.when} aria-sort={order}>
            <Link href={logHref(dossierKey, turned, clocks)} scroll={false} prefetch={false}>
              When{order ? <span aria-hidden="true">{order === 'descending' ? ' ↓' : ' ↑'}</span> : null}
            </Link>
          </th>
          <th scope="col" className={styles.title}>
            What happened
          </th>
          <th scope="col" className={styles.kind}>
            Kind
          </th>
          <th scope="col" className={styles.actors}>
            Actors
          </th>
          <th scope="col" className={styles.figure}>
            Figure
          </th>
          <th scope="col" className={styles.stage}>
            Stage
          </th>
          <th scope="col" className={styles.gradeCell}>
            Grade
          </th>
          <th scope="col" className={styles.linksCell}>
            Links
          </th>
          <th scope="col" className={styles.ref}>
            Ref
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LogRow
            key={row.ref}
            row={row}
            kind={labels.get(row.kind) ?? row.kind}
            href={recordHref(dossierKey, row.ref, view, clocks)}
            openHref={logHref(dossierKey, { ...view, open: row.ref }, clocks)}
            reviseHref={canRevise && !row.retractedAt ? reviseHref(dossierKey, row.ref) : null}
            open={view.open === row.ref}
          />
        ))}
      </tbody>
    </table>
  )
}
