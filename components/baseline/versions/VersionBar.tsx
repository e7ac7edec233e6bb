import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import type { BaselineWhole } from '@/lib/baselines/contract'
import styles from './Versions.module.css'

export type VersionBarProps = {
  dossierKey: string
  baseline: Pick<BaselineWhole, 'id' | 'versions' | 'version' | 'unsettled'>
  clocks: Clocks
  mayAdd: boolean
}

const passages = (count: number) => (count === 1 ? '1 passage' : `${count} passages`)

function Unsettled({ dossierKey, baseline, clocks }: Omit<VersionBarProps, 'mayAdd'>) {
  const { id, version, unsettled } = baseline
  const { review, orphan } = unsettled
  if (review + orphan === 0) return null
  const words = [
    review > 0 ? `${passages(review)} to look at` : '',
    orphan > 0 ? `${passages(orphan)} without a place` : '',
  ].filter(Boolean)
  const href = `/dossiers/${dossierKey}/baseline/review?baseline=${id}&version=${version.number}`
  return (
    <a className={styles.unsettled} href={withClocks(href, clocks)}>
      <span aria-hidden="true" className={styles.flag} />
      {words.join(', ')}
    </a>
  )
}

/** The versions of the text, the way to compare them, and what a carried-over passage still asks of somebody. */
export function VersionBar(props: VersionBarProps) {
  const { dossierKey, baseline, clocks, mayAdd } = props
  const { id, versions, version } = baseline
  if (versions.length < 2 && !mayAdd) return null
  const room = `/dossiers/${dossierKey}/baseline`
  const before = versions.findLast(({ number }) => number < version.number)?.number
  return (
    <nav className={styles.bar} aria-label="Versions of the text" data-screen-only>
      <ul className={styles.numbers}>
        {versions.map(({ id: each, number, frozenAt, note }) => (
          <li key={each}>
            <a
              href={withClocks(`${room}?baseline=${id}&version=${number}`, clocks)}
              aria-current={number === version.number ? 'page' : undefined}
              title={[`Frozen ${dateInWords(frozenAt)}`, note].filter(Boolean).join(': ')}
            >
              Version {number}
            </a>
          </li>
        ))}
      </ul>
      <Unsettled {...props} />
      {before === undefined ? null : (
        <a href={`${room}/redline?baseline=${id}&from=${before}&to=${version.number}`}>What changed</a>
      )}
      {mayAdd ? <a href={`${room}/new-version?baseline=${id}`}>New version</a> : null}
    </nav>
  )
}
