'use client'

import { TimeRow, TimeRows } from '@/components/trends/axis/TimeRows'
import { MarkLink } from '@/components/trends/MarkLink'
import { NoteRow } from '@/components/trends/notes/NoteRow'
import { MarkWalk } from '@/components/trends/MarkWalk'
import type { LoggedStep } from '@/lib/trends/rules/logging'
import { endOfStep, stepName, type Step } from '@/lib/trends/rules/steps'
import { partOf, type Span } from '@/lib/trends/rules/time-axis'

type Props = {
  label: string
  steps: LoggedStep[]
  step: Step
  /** days, or months where the log is too long to be counted by day */
  lagIn: 'days' | 'months'
  span: Span
  picked: { from: string | null; to: string | null }
  open: Span | null
  hrefOf(start: string): string
}

const trackHeight = 46
const base = trackHeight - 3
const room = base - 4

const amount = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** What a step says of itself, line by line. */
export function loggedTip(one: LoggedStep, step: Step, lagIn: 'days' | 'months'): string[] {
  const { start, n, known, sources, lag } = one
  return [
    `${stepName(start, step)}: ${n > 0 ? `${amount(n)} happened` : 'nothing logged'}`,
    ...(n > 0 && sources !== null ? [`${amount(sources)} sources, ${amount(sources / n)} to each`] : []),
    ...(lag
      ? [`half known within ${amount(lag.median)} ${lagIn}, nine tenths within ${amount(lag.most)}`]
      : []),
    `${amount(known)} became known`,
  ]
}

type Track = { name: string; note: string; colour: string; valueOf(one: LoggedStep): number | null }

const tracks: Track[] = [
  { name: 'Happened', note: 'developments', colour: 'var(--accent)', valueOf: ({ n }) => n || null },
  {
    name: 'Became known',
    note: 'developments',
    colour: 'var(--corrects)',
    valueOf: ({ known }) => known || null,
  },
  { name: 'Sources', note: 'cited', colour: 'var(--qualifies)', valueOf: ({ sources }) => sources || null },
  {
    name: 'Sources to each',
    note: 'development',
    colour: 'var(--qualifies)',
    valueOf: ({ n, sources }) => (n > 0 && sources ? sources / n : null),
  },
]

const percent = (share: number) => `${(share * 100).toFixed(3)}%`
/** Lags reach from a day to years: the scale is by powers. */
const logged = (lag: number) => Math.log1p(lag)

/** The steps on one axis in five rows: what happened, what became known, sources, sources to each, and the lag. */
export function LoggingChart(props: Props) {
  const { label, steps, step, lagIn, span, picked, open, hrefOf } = props
  const placed = steps.flatMap((one) => {
    const part = partOf({ from: one.start, to: endOfStep(one.start, step) }, span)
    return part ? [{ one, at: part.at + part.width * 0.08, width: part.width * 0.84 }] : []
  })
  const drawn = tracks.filter(({ valueOf }) => steps.some((one) => valueOf(one) !== null))
  const longest = Math.max(1, ...steps.map(({ lag }) => lag?.most ?? 0))
  const topOf = (lag: number) => base - (logged(lag) / logged(longest)) * room
  return (
    <MarkWalk label={label} hrefs={placed.filter(({ one }) => one.n > 0).map(({ one }) => hrefOf(one.start))}>
      <TimeRows span={span} picked={picked} open={open}>
        <NoteRow panel="logging" axis={span} />
        {drawn.map(({ name, note, colour, valueOf }, row) => {
          const highest = Math.max(...steps.map((one) => valueOf(one) ?? 0))
          return (
            <TimeRow key={name} name={name} note={`${note}, up to ${amount(highest)}`} height={trackHeight}>
              {placed.map(({ one, at, width }) => {
                const height = ((valueOf(one) ?? 0) / highest) * room
                const bar = (
                  <rect
                    data-drawn={row === 0 ? true : undefined}
                    x={percent(at)}
                    y={base - height}
                    width={percent(width)}
                    height={height}
                    fill={colour}
                  />
                )
                // The first row leads to the records; the others are read with it.
                return row === 0 && one.n > 0 ? (
                  <MarkLink
                    key={one.start}
                    href={hrefOf(one.start)}
                    tip={loggedTip(one, step, lagIn)}
                    opens="Open the records"
                  >
                    <rect
                      x={percent(at)}
                      y={0}
                      width={percent(width)}
                      height={trackHeight}
                      fill="transparent"
                    />
                    {bar}
                  </MarkLink>
                ) : (
                  <g key={one.start}>
                    <title>{loggedTip(one, step, lagIn).join(', ')}</title>
                    {bar}
                  </g>
                )
              })}
            </TimeRow>
          )
        })}
        <TimeRow
          name="Lag"
          note={`half, nine tenths; up to ${amount(longest)} ${lagIn}`}
          height={trackHeight}
        >
          {placed.map(({ one, at, width }) =>
            one.lag ? (
              <g key={one.start}>
                <title>{loggedTip(one, step, lagIn).join(', ')}</title>
                <rect
                  x={percent(at)}
                  y={topOf(one.lag.most)}
                  width={percent(width)}
                  height={Math.max(1, topOf(one.lag.median) - topOf(one.lag.most))}
                  fill="color-mix(in srgb, var(--contradicts) 30%, var(--paper))"
                />
                <rect
                  x={percent(at)}
                  y={topOf(one.lag.median) - 1}
                  width={percent(width)}
                  height={2.5}
                  fill="var(--contradicts)"
                />
              </g>
            ) : null,
          )}
        </TimeRow>
      </TimeRows>
    </MarkWalk>
  )
}
