import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { recordHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { NeighbourKeys } from '@/components/log/record/NeighbourKeys'
import { RefMono } from '@/components/ui/RefMono'
import type { Development } from '@/lib/developments/contract'
import styles from './Record.module.css'

export type NeighboursProps = {
  dossierKey: string
  development: Pick<Development, 'newer' | 'older'>
  view: LogView
  clocks: Clocks
}

/** What happened before and after it, in the whole log. `j` goes on to what is older, as in the list. */
export function Neighbours({ dossierKey, development, view, clocks }: NeighboursProps) {
  const { newer, older } = development
  const hrefOf = (neighbour: Development['newer']) =>
    neighbour ? recordHref(dossierKey, neighbour.ref, view, clocks) : null
  const side = (words: string, neighbour: Development['newer']) =>
    neighbour ? (
      <Link className={styles.neighbour} href={hrefOf(neighbour) ?? ''} prefetch={false}>
        <span className={styles.soft}>{words}</span>
        <span>{neighbour.title}</span>
        <RefMono>{neighbour.ref}</RefMono>
      </Link>
    ) : (
      <span className={styles.neighbour}>
        <span className={styles.soft}>
          {words === 'Before it' ? 'Nothing before it in the log' : 'Nothing after it in the log'}
        </span>
      </span>
    )
  return (
    <nav className={styles.neighbours} aria-label="Before and after" data-screen-only>
      {side('Before it', older)}
      {side('After it', newer)}
      <NeighbourKeys olderHref={hrefOf(older)} newerHref={hrefOf(newer)} />
    </nav>
  )
}
