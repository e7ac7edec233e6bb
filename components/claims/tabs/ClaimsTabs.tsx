import { withClocks, type Clocks } from '@/components/frame/clocks'
import styles from './ClaimsTabs.module.css'

const TABS = [
  { tab: 'ledger', path: '', word: 'Ledger' },
  { tab: 'matrix', path: '/matrix', word: 'Matrix' },
  { tab: 'load', path: '/load', word: 'Load-bearing' },
  { tab: 'lineage', path: '/lineage', word: 'Lineage' },
  { tab: 'ratings', path: '/ratings', word: 'Ratings' },
  { tab: 'calibration', path: '/calibration', word: 'Calibration' },
] as const

export type ClaimsTabsProps = {
  dossierKey: string
  on: (typeof TABS)[number]['tab']
  /** Which baseline's claims; null for the newest. */
  baseline: string | null
  clocks: Clocks
}

/** The ways to look at the claims of a baseline. */
export function ClaimsTabs({ dossierKey, on, baseline, clocks }: ClaimsTabsProps) {
  const query = baseline ? `?baseline=${baseline}` : ''
  return (
    <nav className={styles.tabs} aria-label="Ways to look at the claims" data-screen-only>
      {TABS.map(({ tab, path, word }) => (
        <a
          key={tab}
          href={withClocks(`/dossiers/${dossierKey}/claims${path}${query}`, clocks)}
          aria-current={tab === on ? 'page' : undefined}
        >
          {word}
        </a>
      ))}
    </nav>
  )
}
