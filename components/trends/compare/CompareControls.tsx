'use client'

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { periodsMost, withOneBefore, type Compare, type Period } from '@/lib/trends/rules/compare'
import styles from './Compare.module.css'

type Props = {
  compare: Compare
  even: boolean
  baselineOn: string | null
  /** the stretch that is picked on the charts */
  picked: Period | null
  within: Period
  problem: string | null
  onCompare(compare: Compare): void
  onEven(even: boolean): void
}

const isRef = (text: string) => /^[A-Z][A-Z0-9]{1,7}-D-\d{4,}$/.test(text)

/** One period by its two days; a pair that is no period is not taken over. */
function PeriodFields({
  period,
  number,
  onChange,
}: {
  period: Period
  number: number
  onChange(period: Period): void
}) {
  const change = (part: Partial<Period>) => {
    const next = { ...period, ...part }
    if (next.from && next.to && next.from <= next.to) onChange(next)
  }
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={`${end} ${period[end]}`}
          type="date"
          label={`Period ${number}, ${end}`}
          defaultValue={period[end]}
          min={end === 'to' ? period.from : undefined}
          max={end === 'from' ? period.to : undefined}
          onBlur={(left) => left.target.value !== period[end] && change({ [end]: left.target.value })}
        />
      ))}
    </>
  )
}

/** Periods to begin with: the years around the end of what is known. */
const lastYears = ({ to }: Period): Period[] => {
  const year = Number(to.slice(0, 4))
  return [year - 1, year].map((one) => ({ from: `${one}-01-01`, to: `${one}-12-31` }))
}

/** What is compared, and whether like for like. */
export function CompareControls(props: Props) {
  const { compare, even, baselineOn, picked, within, problem, onCompare, onEven } = props
  // Its ref is not known yet: nothing is compared anew until it is written.
  const [asking, setAsking] = useState(false)
  const isAsking = asking || compare.by === 'development'
  const choose = (by: string) => {
    setAsking(by === 'development')
    if (by === 'baseline') onCompare({ by })
    else if (by !== 'development')
      onCompare({
        by: 'periods',
        periods: by === 'picked' && picked ? withOneBefore(picked) : lastYears(within),
      })
  }
  return (
    <div className={styles.controls} role="group" aria-label="What is compared" data-screen-only>
      <NativeSelect
        label="Compare"
        value={asking ? 'development' : compare.by}
        data={[
          ...(baselineOn ? [{ value: 'baseline', label: 'before and after the baseline' }] : []),
          { value: 'development', label: 'before and after a development' },
          { value: 'periods', label: 'periods' },
          ...(picked ? [{ value: 'picked', label: 'the picked stretch with the one before' }] : []),
        ]}
        onChange={(change) => choose(change.target.value)}
      />
      {isAsking ? (
        <TextInput
          key={compare.by === 'development' ? compare.ref : ''}
          label="Development"
          placeholder="BLR-D-0042"
          defaultValue={compare.by === 'development' ? compare.ref : ''}
          description="its ref, then Enter"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={problem}
          onKeyDown={(press) => press.key === 'Enter' && press.currentTarget.blur()}
          onBlur={({ target: { value } }) => {
            const ref = value.trim().toUpperCase()
            if (!isRef(ref)) return
            setAsking(false)
            onCompare({ by: 'development', ref })
          }}
        />
      ) : null}
      {compare.by === 'periods' && !asking
        ? compare.periods.map((period, at) => (
            <PeriodFields
              key={at}
              period={period}
              number={at + 1}
              onChange={(next) => onCompare({ by: 'periods', periods: compare.periods.with(at, next) })}
            />
          ))
        : null}
      {compare.by === 'periods' && !asking && compare.periods.length < periodsMost ? (
        <Button
          variant="default"
          onClick={() => onCompare({ by: 'periods', periods: [...compare.periods, compare.periods.at(-1)!] })}
        >
          Another period
        </Button>
      ) : null}
      {compare.by === 'periods' && !asking && compare.periods.length > 2 ? (
        <Button
          variant="default"
          onClick={() => onCompare({ by: 'periods', periods: compare.periods.slice(0, -1) })}
        >
          One period fewer
        </Button>
      ) : null}
      <Checkbox
        label="Like for like: as many days of each"
        checked={even}
        onChange={(change) => onEven(change.currentTarget.checked)}
      />
    </div>
  )
}
