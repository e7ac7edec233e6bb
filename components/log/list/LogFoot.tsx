import Link from 'next/link'
import type { Clocks } from '@/components/frame/clocks'
import { logHref, MOST_ROWS, STEP } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { MoreLink } from '@/components/log/list/MoreLink'
import styles from '@/components/log/Log.module.css'

export type LogFootProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  shown: number
  next: string | null
}

/**
 * The way to more rows. The rows asked for stand in the address, so that going back, reloading or passing it on shows the same;
 * after a thousand the list goes on from the cursor as a page of its own.
 */
export function LogFoot({ dossierKey, view, clocks, shown, next }: LogFootProps) {
  const first =
    view.cursor === undefined ? null : logHref(dossierKey, { ...view, cursor: undefined, rows: STEP }, clocks)
  const grows = view.rows < MOST_ROWS
  const more = logHref(dossierKey, { ...view, rows: view.rows + STEP }, clocks)
  const after = logHref(dossierKey, { ...view, cursor: next ?? undefined, rows: STEP }, clocks)
  if (first === null && next === null) return null
  return (
    <nav className={styles.foot} aria-label="More of the log" data-screen-only>
      {next !== null && grows ? <MoreLink href={more}>Load more</MoreLink> : null}
      {next !== null && !grows ? <Link href={after}>Next page</Link> : null}
      <span>{shown.toLocaleString('en-GB')} shown</span>
      {first === null ? null : <Link href={first}>Back to the first</Link>}
    </nav>
  )
}
