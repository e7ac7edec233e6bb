import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { logHref, MOST_ROWS, STEP } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import styles from '@/components/log/Log.module.css'

export type LogFootProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  shown: number
  total: number
  atLeast: boolean
  next: string | null
}

/**
 * The way to more rows. With script the table goes on as it is scrolled, and only what lies beyond it is said here; without, the list is read page by page.
 */
export function LogFoot({ dossierKey, view, clocks, shown, total, atLeast, next }: LogFootProps) {
  const at = (place: number) => logHref(dossierKey, { ...view, at: place }, clocks)
  const first =
    view.cursor === undefined ? null : logHref(dossierKey, { ...view, cursor: undefined, at: 0 }, clocks)
  const beyond = total > MOST_ROWS
  return (
    <nav className={styles.foot} aria-label="More of the log" data-screen-only>
      {beyond ? (
        <span>
          The first {MOST_ROWS.toLocaleString('en-GB')} can be scrolled through. Narrow the filters to see the
          others.
        </span>
      ) : null}
      {atLeast && view.filters.q ? (
        <span>The text is in very many. Add words or filters to see the others.</span>
      ) : null}
      {first === null ? null : <Link href={first}>Back to the first</Link>}
      <noscript>
        <span>
          {(view.at + 1).toLocaleString('en-GB')} to {(view.at + shown).toLocaleString('en-GB')}{' '}
          {view.at > 0 ? <a href={at(Math.max(view.at - STEP, 0))}>Page before</a> : null}{' '}
          {next === null ? null : <a href={at(view.at + shown)}>Next page</a>}
        </span>
      </noscript>
    </nav>
  )
}
