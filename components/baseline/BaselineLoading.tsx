import { Page } from '@/components/frame/Page'
import styles from './BaselineLoading.module.css'

const WIDTHS = ['96%', '99%', '93%', '97%', '61%']

/** The outline of the room while it is fetched: the strip, a page of text, and cards beside it. */
export function BaselineLoading() {
  const block = (lines: number, key: number) => (
    <span key={key} className={styles.paragraph}>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} className={styles.line} style={{ width }} />
      ))}
    </span>
  )
  return (
    <Page width="full" strip={<span className={styles.strip} />}>
      <div className={styles.shape} role="status" aria-label="Loading the baseline">
        <span className={styles.text}>
          <span className={styles.title} />
          {[4, 5, 5, 3].map(block)}
        </span>
        <span className={styles.cards}>
          {[0, 1, 2, 3, 4].map((card) => (
            <span key={card} className={styles.card} />
          ))}
        </span>
      </div>
    </Page>
  )
}
