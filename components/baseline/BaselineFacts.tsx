import { CopyButton } from '@/components/ui/CopyButton'
import { dateInWords } from '@/components/ui/dates'
import type { BaselineWhole } from '@/lib/baselines/contract'
import styles from './Baseline.module.css'

/** Which text this is: its version, when it was frozen, and the hash that proves it unchanged. */
export function BaselineFacts({ version }: { version: BaselineWhole['version'] }) {
  const { number, frozenAt, frozenBy, sha256 } = version
  return (
    <>
      <span title={`Frozen by ${frozenBy}`}>
        Version {number} · frozen {dateInWords(frozenAt)}
      </span>
      <span className={styles.hash}>
        <span title={sha256}>
          sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
        </span>
        <CopyButton text={sha256} label="Copy the sha256 of the text" />
      </span>
    </>
  )
}
