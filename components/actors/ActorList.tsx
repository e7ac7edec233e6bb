import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { logHref, plainView } from '@/components/log/filters/address'
import { EmptyState } from '@/components/ui/EmptyState'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Actor } from '@/lib/actors/contract'
import { dateInWords } from '@/components/ui/dates'
import styles from '@/components/sources/Sources.module.css'
import { actorHref, typeWord } from './types'

export type ActorListProps = { dossierKey: string; actors: Actor[]; q: string; clocks: Clocks }

/** The actors by name; how often each has a part in the log leads to those developments. */
export function ActorList({ dossierKey, actors, q, clocks }: ActorListProps) {
  if (actors.length === 0) {
    return q === '' ? (
      <EmptyState title="No actor yet">
        An actor is a state, organisation, force or person in the world. Add one, or name it while you log a
        development.
      </EmptyState>
    ) : (
      <EmptyState
        title="No actor has these words"
        actions={<Link href={`/dossiers/${dossierKey}/actors`}>Show all actors</Link>}
      >
        The search looks in names, other names and codes.
      </EmptyState>
    )
  }
  const logOf = (code: string) => logHref(dossierKey, plainView({ actor: [code] }), clocks)
  return (
    <TableFrame caption="Actors" captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col">Code</th>
          <th scope="col" className={styles.wide}>
            What it is
          </th>
          <th scope="col" className={styles.wide}>
            Part of
          </th>
          <th scope="col" className={styles.wide}>
            First
          </th>
          <th scope="col" className={styles.wide}>
            Last
          </th>
          <th scope="col" data-number>
            Developments
          </th>
        </tr>
      </thead>
      <tbody>
        {actors.map(({ id, code, name, otherNames, type, parent, developments, firstOn, lastOn }) => (
          <tr key={id}>
            <th scope="row" className="running">
              <Link href={withClocks(actorHref(dossierKey, code), clocks)} prefetch={false}>
                {name}
              </Link>
              {otherNames.length > 0 ? <span className={styles.soft}> {otherNames.join(', ')}</span> : null}
            </th>
            <td>
              <RefMono>{code}</RefMono>
            </td>
            <td className={styles.wide}>{typeWord(type)}</td>
            <td className={styles.wide}>{parent ? <RefMono>{parent}</RefMono> : null}</td>
            <td className={styles.wide}>{firstOn ? dateInWords(firstOn) : null}</td>
            <td className={styles.wide}>{lastOn ? dateInWords(lastOn) : null}</td>
            <td data-number>
              {developments > 0 ? (
                <Link
                  href={logOf(code)}
                  prefetch={false}
                  aria-label={`${developments} developments with ${name}`}
                >
                  {developments}
                </Link>
              ) : (
                '0'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
