'use client'

import { useId } from 'react'
import { MarkLink } from '@/components/trends/MarkLink'
import { MarkWalk } from '@/components/trends/MarkWalk'
import { NoteMarks } from '@/components/trends/notes/NoteMarks'
import type { NotesAt } from '@/components/trends/notes/useNotesAt'
import { sayDoWords, type SayDoState } from '@/lib/developments/rules/done'
import type { LedgerRow } from '@/lib/trends/rules/ledger'
import styles from './SayDo.module.css'

type Look = { fill: string; stroke?: string; ink: string }

const looks = (hatch: string): Record<SayDoState, Look> => ({
  done: { fill: 'var(--accent)', ink: 'var(--paper)' },
  'under-way': { fill: 'color-mix(in srgb, var(--accent) 36%, var(--paper))', ink: 'var(--ink)' },
  said: { fill: 'var(--paper)', stroke: 'var(--accent)', ink: 'var(--ink)' },
  suspended: { fill: `url(#${hatch})`, stroke: 'var(--overtaken)', ink: 'none' },
  'called-off': { fill: 'var(--overtaken)', ink: 'var(--paper)' },
})

/** Done stands at the left end, so that it can be compared from row to row. */
const order = ['done', 'under-way', 'said', 'suspended', 'called-off'] as const satisfies SayDoState[]

type Part = { state: SayDoState; n: number; from: number; width: number }

function partsOf({ states }: LedgerRow, highest: number): Part[] {
  let from = 0
  return order.flatMap((state) => {
    const width = (states[state] / highest) * 100
    const part = { state, n: states[state], from, width }
    from += width
    return part.n > 0 ? [part] : []
  })
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--paper)" />
        <rect width="2" height="5" fill="var(--overtaken)" />
      </pattern>
    </defs>
  )
}

type Props = {
  label: string
  rows: LedgerRow[]
  notes: NotesAt
  nameOf(code: string): string
  isPicked(code: string): boolean
  isAnyPicked: boolean
  onPick(code: string): void
  hrefOf(code: string, state: SayDoState): string
}

/** A bar for each kind or actor, parted by what became of what was said. Its name picks it; each part leads to its records. */
export function SayDoBars({ label, rows, notes, nameOf, isPicked, isAnyPicked, onPick, hrefOf }: Props) {
  const hatch = useId()
  const look = looks(hatch)
  const highest = Math.max(1, ...rows.map(({ total }) => total))
  const parts = rows.map((row) => ({ row, parts: partsOf(row, highest) }))
  return (
    <MarkWalk
      label={label}
      hrefs={parts.flatMap(({ row, parts: some }) => some.map(({ state }) => hrefOf(row.code, state)))}
    >
      {parts.map(({ row, parts: some }) => (
        <div
          key={row.code}
          className={styles.row}
          data-out={(isAnyPicked && !isPicked(row.code)) || undefined}
        >
          <button
            type="button"
            className={styles.name}
            aria-pressed={isPicked(row.code)}
            title={nameOf(row.code)}
            onClick={() => onPick(row.code)}
          >
            {nameOf(row.code)}
          </button>
          <svg className={styles.bar} role="presentation">
            <Hatch id={hatch} />
            {some.map(({ state, n, from, width }) => (
              <MarkLink
                key={state}
                href={hrefOf(row.code, state)}
                tip={[`${nameOf(row.code)}: ${n} ${sayDoWords[state]}`]}
                opens="Open the records"
              >
                <rect
                  data-drawn
                  x={`${from}%`}
                  y={1}
                  width={`${width}%`}
                  height={18}
                  fill={look[state].fill}
                  stroke={look[state].stroke ?? 'none'}
                />
                {width > 5 && look[state].ink !== 'none' ? (
                  <text x={`${from + 0.8}%`} y={14} fill={look[state].ink}>
                    {n}
                  </text>
                ) : null}
              </MarkLink>
            ))}
          </svg>
          <span className={styles.late}>
            {row.promises.overdue > 0 ? `${row.promises.overdue} overdue` : ''}
            <NoteMarks notes={notes} spot={row.code} />
          </span>
        </div>
      ))}
    </MarkWalk>
  )
}

/** What the parts of the bars stand for, with how many there are of each in all. */
export function SayDoKey({ all }: { all: LedgerRow }) {
  const hatch = useId()
  const look = looks(hatch)
  return (
    <ul className={styles.key}>
      {order
        .filter((state) => all.states[state] > 0)
        .map((state) => (
          <li key={state}>
            <svg width={14} height={11} aria-hidden="true">
              <Hatch id={hatch} />
              <rect
                x={0.5}
                y={0.5}
                width={13}
                height={10}
                fill={look[state].fill}
                stroke={look[state].stroke ?? 'none'}
              />
            </svg>
            {sayDoWords[state]}
          </li>
        ))}
    </ul>
  )
}
