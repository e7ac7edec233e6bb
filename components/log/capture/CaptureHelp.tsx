import styles from './Capture.module.css'

const MARKS: [string, string][] = [
  ['2021-09-10/16', 'when, also in words'],
  ['#exercise', 'kind'],
  ['RU>BY', 'who to whom'],
  ['@Minsk', 'place'],
  ['12800 troops', 'figure'],
  ['declared:BY', 'whose figure'],
  ['B2', 'grade'],
  ['https://…', 'source'],
  ['~C-04+', 'supports a claim'],
  ['! ^ =', 'contradicts, exceeds, context'],
]

/** The marks of the capture line; everything else becomes the title. */
export function CaptureHelp() {
  return (
    <dl className={styles.help}>
      {MARKS.map(([mark, meaning]) => (
        <div key={mark} className={styles.helpPair}>
          <dt>{mark}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
