import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { ButtonLink } from '@/components/log/ButtonLink'
import { isNarrowed, logHref, narrowed } from '@/components/log/filters/address'
import type { LogFilters, LogView } from '@/components/log/filters/address'
import { dropWords } from '@/components/log/filters/labels'
import styles from '@/components/log/Log.module.css'
import { many } from '@/components/log/words'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeyHint } from '@/components/ui/KeyHint'
import type { Wider } from '@/lib/developments/contract'

export type LogEmptyProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  canLog: boolean
  /** what would find something */
  wider: Wider[]
  hrefOfAll: string
}

/** What would find something: without one of the filters, or with a wider search, and how many each. */
function Ways({
  dossierKey,
  view,
  clocks,
  wider,
}: Pick<LogEmptyProps, 'dossierKey' | 'view' | 'clocks' | 'wider'>) {
  const hrefOf = ({ drop, q }: Wider) => {
    const without = Object.fromEntries(drop.map((name) => [name, undefined])) as Partial<LogFilters>
    return logHref(dossierKey, narrowed(view, { ...without, ...(q === null ? {} : { q }) }), clocks)
  }
  return (
    <ul className={styles.ways} aria-label="What would find something">
      {wider.slice(0, 8).map((way) => (
        <li key={way.q ?? way.drop.join()}>
          <Link href={hrefOf(way)} scroll={false} prefetch={false}>
            {way.q === null ? dropWords(way.drop) : `Search for ${way.q}`}
          </Link>{' '}
          {way.atLeast ? 'more than ' : ''}
          {many(way.total, 'development')}
        </li>
      ))}
    </ul>
  )
}

/** Nothing to show: because nothing is logged, because of the clocks, or because of the filters. */
export function LogEmpty({ dossierKey, view, clocks, canLog, wider, hrefOfAll }: LogEmptyProps) {
  if (isNarrowed(view.filters)) {
    return (
      <EmptyState
        title="Nothing fits these filters"
        actions={
          <Link href={hrefOfAll} scroll={false}>
            Clear all filters
          </Link>
        }
      >
        {wider.length > 0 ? (
          <Ways dossierKey={dossierKey} view={view} clocks={clocks} wider={wider} />
        ) : (
          'Take one away, or widen the period. Every filter above narrows the list further.'
        )}
      </EmptyState>
    )
  }
  if (clocks.world || clocks.known) {
    return (
      <EmptyState title="Nothing was logged by then">
        The clocks at the top are set to the past. Set them back to now to see the whole log.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing logged yet"
      actions={
        canLog ? (
          <>
            <ButtonLink href={`/dossiers/${dossierKey}/log?capture=1`}>Log a development</ButtonLink>
            <KeyHint keys="n" />
          </>
        ) : null
      }
    >
      The log holds what happened in the world: when, by whom, how much, and who says so. Begin with the last
      thing that mattered.
    </EmptyState>
  )
}
