'use client'

import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { intervalLevels, type IntervalLevel } from '@/lib/trends/rules/count-interval'
import { periodAs, type PeriodAs } from '@/lib/trends/rules/panel-table'
import { markNames, type MarkName } from '@/lib/trends/rules/period-marks'
import { toggled } from '@/lib/trends/rules/selection'
import styles from './Period.module.css'

type Props = {
  as: PeriodAs
  marks: readonly MarkName[]
  interval: IntervalLevel
  onAs(as: PeriodAs): void
  /** names of marks as an address says them, or none */
  onMarks(said: string): void
  onInterval(level: string): void
}

const markWords: Record<MarkName, string> = { changes: 'Changes of pace', bursts: 'Bursts' }

/** How the counts are drawn, and what is marked over them. */
export function PeriodControls({ as, marks, interval, onAs, onMarks, onInterval }: Props) {
  return (
    <div className={styles.as} data-screen-only>
      <SegmentedControl
        size="xs"
        aria-label="Draw the counts"
        value={as}
        data={periodAs.map((value) => ({ value, label: value }))}
        onChange={(value) => onAs(value)}
      />
      {as === 'share'
        ? null
        : markNames.map((name) => (
            <Checkbox
              key={name}
              size="xs"
              label={markWords[name]}
              checked={marks.includes(name)}
              onChange={() => {
                const next = toggled(marks, name)
                onMarks(next.length === 0 ? 'none' : next.join(','))
              }}
            />
          ))}
      {as === 'stacked' ? (
        <NativeSelect
          size="xs"
          aria-label="Interval of the counts"
          value={String(interval)}
          data={intervalLevels.map((level) => ({
            value: String(level),
            label: level === 0 ? 'no intervals' : `${level} % intervals`,
          }))}
          onChange={({ currentTarget: { value } }) => onInterval(value)}
        />
      ) : null}
    </div>
  )
}
