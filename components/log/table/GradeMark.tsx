import { gradeWords } from '@/components/log/words'
import type { DevelopmentRow } from '@/lib/developments/contract'
import styles from './Table.module.css'

/** The letter and the digit of an Admiralty grade beside each other; the words are one hover away and read aloud. */
export function GradeMark({ reliability, credibility }: Pick<DevelopmentRow, 'reliability' | 'credibility'>) {
  const words = gradeWords({ reliability, credibility })
  if (!words) return <span className={styles.none}>none</span>
  return (
    <abbr className={styles.mono} title={words}>
      <span>{reliability ?? '–'}</span>
      <span>{credibility ?? '–'}</span>
    </abbr>
  )
}
