import { TableFrame } from '@/components/ui/TableFrame'
import type { Calibration } from '@/lib/forecasts/contract'
import { FEW } from '@/lib/forecasts/rules/calibration'
import { brierWords, FIT } from './words'
import styles from './Calibration.module.css'

const whole = (percent: number) => `${Math.round(percent)} %`

/** The numbers behind the chart. */
export function WordTable({ words }: { words: Calibration['words'] }) {
  return (
    <TableFrame caption="By word of likelihood" minWidth={640} stack>
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">Stands for</th>
          <th scope="col" data-number>
            Came in time
          </th>
          <th scope="col" data-number>
            Share
          </th>
          <th scope="col" data-number>
            Brier
          </th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, low, high, came, scored, share, interval, brier, fit }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td data-label="Stands for">
              {low}–{high} %
            </td>
            <td data-number data-label="Came in time">
              {scored === 0 ? '–' : `${came} of ${scored}`}
            </td>
            <td data-number data-label="Share">
              {share === null || !interval
                ? '–'
                : `${whole(share)} (${Math.round(interval.low)}–${whole(interval.high)})`}
            </td>
            <td data-number data-label="Brier">
              {scored < FEW ? '–' : brierWords(brier)}
            </td>
            <td className={styles.soft} data-label="What it says">
              {FIT[fit]}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** Whoever made forecasts, with their score once there are enough of them. */
export function AuthorTable({ authors }: { authors: Calibration['authors'] }) {
  return (
    <TableFrame caption="By author" captionHidden minWidth={420} stack>
      <thead>
        <tr>
          <th scope="col">Author</th>
          <th scope="col" data-number>
            Came in time
          </th>
          <th scope="col" data-number>
            Brier
          </th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {authors.map(({ author, came, scored, brier }) => (
          <tr key={author}>
            <th scope="row">{author}</th>
            <td data-number data-label="Came in time">
              {scored === 0 ? '–' : `${came} of ${scored}`}
            </td>
            <td data-number data-label="Brier">
              {scored < FEW ? '–' : brierWords(brier)}
            </td>
            <td className={styles.soft} data-label="What it says">
              {scored === 0
                ? 'nothing to score yet'
                : scored < FEW
                  ? FIT['too-few']
                  : '0 is sure and right, 0.25 a coin, 1 sure and wrong'}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
