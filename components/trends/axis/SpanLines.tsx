'use client'

import { ShapeMark } from '@/components/ui/ShapeMark'
import { placeInSpan, placedLines } from '@/lib/trends/rules/axis-lines'
import type { Span } from '@/lib/trends/rules/time-axis'
import { lineLook } from './line-look'
import styles from './SpanLines.module.css'
import { useAxisLines } from './useAxisLines'

/** What a name takes of the axis: it is never drawn much narrower than 600 px. */
const nameRoom = 0.1

/** The baseline and the tripwires over rows that share an axis of time; stands in what covers them. */
export function SpanLines({ span }: { span: Span }) {
  const lines = useAxisLines()
  return placedLines(lines, (day) => placeInSpan(day, span), nameRoom).map(({ line, at, named }) => {
    const { colour, mark } = lineLook(line)
    return (
      <i
        key={line.id}
        className={styles.line}
        data-line={line.kind}
        style={{ left: `${(at * 100).toFixed(3)}%`, borderColor: colour }}
      >
        {mark ? (
          <span className={styles.mark}>
            <ShapeMark {...mark} size={9} />
          </span>
        ) : null}
        {named ? line.name : ''}
      </i>
    )
  })
}
