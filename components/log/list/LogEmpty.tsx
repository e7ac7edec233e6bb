import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { ButtonLink } from '@/components/log/ButtonLink'
import { isNarrowed, logHref, narrowed } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeyHint } from '@/components/ui/KeyHint'

export type LogEmptyProps = { dossierKey: string; view: LogView; clocks: Clocks; canLog: boolean }

/** Nothing to show: because nothing is logged, because of the clocks, or because of the filters. */
export function LogEmpty({ dossierKey, view, clocks, canLog }: LogEmptyProps) {
  if (isNarrowed(view.filters)) {
    return (
      <EmptyState
        title="Nothing fits these filters"
        actions={
          <Link href={logHref(dossierKey, { ...narrowed(view, {}), filters: {} }, clocks)} scroll={false}>
            Clear all filters
          </Link>
        }
      >
        Take one away, or widen the period. Every filter above narrows the list further.
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
