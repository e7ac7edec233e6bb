import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { hostOf, OUTLETS, safeAddress } from '@/components/log/record/words'
import { EmptyState } from '@/components/ui/EmptyState'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Source } from '@/lib/sources/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import styles from './Sources.module.css'

export type SourceListProps = { dossierKey: string; sources: Source[]; q: string; clocks: Clocks }

/** The sources by title: who published them and when, and how often each is cited. */
export function SourceList({ dossierKey, sources, q, clocks }: SourceListProps) {
  const home = `/dossiers/${dossierKey}/sources`
  if (sources.length === 0) {
    return q === '' ? (
      <EmptyState title="No source yet">
        A source is added when a development cites it. Log one with its address and a grade.
      </EmptyState>
    ) : (
      <EmptyState title="No source has these words" actions={<Link href={home}>Show all sources</Link>}>
        The search looks in title, outlet and address.
      </EmptyState>
    )
  }
  return (
    <TableFrame caption="Sources" captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col" className={styles.wide}>
            Outlet
          </th>
          <th scope="col" className={styles.wide}>
            Published
          </th>
          <th scope="col" data-number>
            Cited
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => {
          const address = safeAddress(source.url)
          const outlet = source.outlet ?? (address ? hostOf(address) : '')
          const published = source.published ? formatHappened(source.published) : 'unknown'
          return (
            <tr key={source.id}>
              <th scope="row" className={styles.title}>
                <Link href={withClocks(`${home}/${source.id}`, clocks)} prefetch={false}>
                  {source.title}
                </Link>
                {source.retractedAt ? <span className={styles.mark}>Withdrawn</span> : null}
                {source.origin ? <span className={styles.mark}>Repeats another</span> : null}
                <span className={styles.under}>{[outlet, published].filter(Boolean).join(' · ')}</span>
              </th>
              <td className={styles.wide}>
                {outlet}
                {source.outletType && source.outletType !== 'other' ? (
                  <span className={styles.soft}> {OUTLETS[source.outletType]}</span>
                ) : null}
              </td>
              <td className={styles.wide}>{published}</td>
              <td data-number>{source.citations}</td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}
