import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { OUTLETS } from '@/components/log/record/words'
import { EmptyState } from '@/components/ui/EmptyState'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Outlet } from '@/lib/sources/contract'
import { RELIABILITY } from '@/lib/sources/rules/admiralty'
import styles from '@/components/sources/Sources.module.css'

export type OutletListProps = { dossierKey: string; outlets: Outlet[]; q: string; clocks: Clocks }

/** The outlets by name: what they are, what they usually are worth, and how many sources they published. */
export function OutletList({ dossierKey, outlets, q, clocks }: OutletListProps) {
  const home = `/dossiers/${dossierKey}/sources/outlets`
  if (outlets.length === 0) {
    return q === '' ? (
      <EmptyState title="No outlet yet">An outlet is added when a source that names it is cited.</EmptyState>
    ) : (
      <EmptyState title="No outlet has these words" actions={<Link href={home}>Show all outlets</Link>}>
        The search looks in names and other names.
      </EmptyState>
    )
  }
  return (
    <TableFrame caption="Outlets" captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col" className={styles.wide}>
            What it is
          </th>
          <th scope="col" className={styles.wide}>
            Usually
          </th>
          <th scope="col" data-number>
            Sources
          </th>
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ id, name, otherNames, type, defaultReliability, sources }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={withClocks(`${home}/${id}`, clocks)} prefetch={false}>
                {name}
              </Link>
              {otherNames.length > 0 ? <span className={styles.soft}> {otherNames.join(', ')}</span> : null}
            </th>
            <td className={styles.wide}>{OUTLETS[type]}</td>
            <td
              className={styles.wide}
              title={defaultReliability ? RELIABILITY[defaultReliability].label : undefined}
            >
              {defaultReliability}
            </td>
            <td data-number>{sources}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
