import type { Clocks } from '@/components/frame/clocks'
import { ExportButton } from '@/components/log/export/ExportButton'
import { isNarrowed } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { SortChoice } from '@/components/log/filters/SortChoice'
import styles from '@/components/log/filters/Filters.module.css'
import { countSentence } from '@/components/log/words'

export type LogCountProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  found: number
  atLeast: boolean
  /** how many the dossier has in all */
  all: number
  canExport: boolean
  /** what the filters say, for paper, where the chips are not */
  said: string
}

/** How many are shown of how many, in which order, and the same as a file. */
export function LogCount({ dossierKey, view, clocks, found, atLeast, all, canExport, said }: LogCountProps) {
  const narrowed = isNarrowed(view.filters) || clocks.world !== null || clocks.known !== null
  return (
    <div className={styles.count}>
      <strong role="status">{countSentence(found, all, narrowed, atLeast)}</strong>
      {said === '' ? null : <span className={styles.said}>{said}</span>}
      <span className={styles.end} data-screen-only>
        <SortChoice dossierKey={dossierKey} view={view} clocks={clocks} />
        {canExport && found > 0 ? (
          <ExportButton dossierKey={dossierKey} filters={view.filters} clocks={clocks} said={said} />
        ) : null}
      </span>
    </div>
  )
}
