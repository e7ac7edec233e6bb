import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import type { BaselineRow } from '@/lib/baselines/contract'
import styles from './Baseline.module.css'

export type ChooserProps = {
  /** The room that the choice stays in. */
  room:
    | 'baseline'
    | 'claims'
    | 'claims/matrix'
    | 'claims/calibration'
    | 'claims/ratings'
    | 'claims/load'
    | 'claims/lineage'
  dossierKey: string
  baselines: BaselineRow[]
  shown: string
  clocks: Clocks
  mayAdd?: boolean
}

/** The other texts of the dossier; nothing where there is only one. */
export function Chooser({ room, dossierKey, baselines, shown, clocks, mayAdd = false }: ChooserProps) {
  if (baselines.length < 2) return null
  const path = `/dossiers/${dossierKey}/${room}`
  return (
    <nav className={styles.chooser} data-room={room} aria-label="Baselines" data-screen-only>
      <ul className={styles.choices}>
        {baselines.map(({ id, title, publishedOn }) => (
          <li key={id}>
            <a
              href={withClocks(`${path}?baseline=${id}`, clocks)}
              aria-current={id === shown ? 'page' : undefined}
            >
              {title} <span className={styles.when}>{dateInWords(publishedOn)}</span>
            </a>
          </li>
        ))}
      </ul>
      {mayAdd ? <a href={`${path}?add=1`}>Add a baseline</a> : null}
    </nav>
  )
}
