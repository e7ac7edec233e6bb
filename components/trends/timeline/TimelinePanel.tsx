'use client'

import { SpanLines } from '@/components/trends/axis/SpanLines'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { MarkLink } from '@/components/trends/MarkLink'
import { NoteTrack, noteRowHeight } from '@/components/trends/notes/NoteTrack'
import { usePlacedNotes } from '@/components/trends/notes/usePlacedNotes'
import { MarkWalk } from '@/components/trends/MarkWalk'
import type { Lens } from '@/lib/trends/rules/lens'
import { recordsTable } from '@/lib/trends/rules/panel-table'
import { lanesOf, type Lane } from '@/lib/trends/rules/lanes'
import styles from './Timeline.module.css'

type Props = {
  lens: Lens
  from: string
  to: string
  dossierKey: string
  kindName(code: string): string
  hrefOf(ref: string): string
  source: string
}

const lanesMost = 8
/** More marks than this are a grey wall: pick less. */
const barsMost = 400
const rowHeight = 9

/** What lasted longest, or how many lasted at all: only what the dates say. */
function timelineTitle(lanes: Lane[], kindName: (code: string) => string): string {
  const lasting = lanes.flatMap(({ kind, bars }) =>
    bars.flatMap(({ days, tip }) =>
      days && days > 1 && tip[1]!.endsWith('days') ? [{ kind, days, title: tip[0]! }] : [],
    ),
  )
  if (lasting.length === 0) return 'No development of this choice is dated from one day to another'
  const longest = lasting.reduce((most, one) => (one.days > most.days ? one : most))
  const title = longest.title === longest.kind ? kindName(longest.kind) : longest.title
  return `${lasting.length} lasted more than a day; the longest, ${title}, ${longest.days} days`
}

/** The first days of years that have room for their names, as shares of the width. */
function yearsOf(from: string, to: string) {
  const [first, last] = [Date.parse(from), Date.parse(to) + 86_400_000]
  const begin = Number(from.slice(0, 4))
  const count = Number(to.slice(0, 4)) - begin + 1
  const every = Math.max(1, Math.ceil(count / 10))
  return Array.from({ length: count }, (_, at) => begin + at)
    .filter((year) => (year - begin) % every === 0)
    .map((year) => ({ year, at: (Date.UTC(year, 0, 1) - first) / (last - first) }))
    .filter(({ at }) => at >= 0 && at < 0.97)
}

/** The notes as the first lane; none where there are none in sight. */
function NoteLane({ axis }: { axis: { from: string; to: string } }) {
  const { placed, rows } = usePlacedNotes('timeline', axis)
  if (placed.length === 0) return null
  return (
    <div className={styles.lane}>
      <span className={styles.name}>Notes</span>
      <svg className={styles.track} height={rows * noteRowHeight} width="100%" role="presentation">
        <NoteTrack placed={placed} />
      </svg>
    </div>
  )
}

/** Every record on the lane of its kind, as long as it lasted. */
export function TimelinePanel({ lens, from, to, dossierKey, kindName, hrefOf, source }: Props) {
  const { lanes, left } = lanesOf(lens, { from, to }, lanesMost)
  const refOf = (number: number) => `${dossierKey}-D-${String(number).padStart(4, '0')}`
  const table = recordsTable(lens, { dossierKey, kindName, span: { from, to } })
  const count = lanes.reduce((sum, { bars }) => sum + bars.length, 0)
  const title = timelineTitle(lanes, kindName)
  return (
    <PanelFrame
      panel="timeline"
      title={count > barsMost ? 'Too many developments for one timeline' : title}
      subtitle="Every development on the lane of its kind, as long as its dates say; a date known only to the month or year is as long as that"
      drawn={count > 0 && count <= barsMost}
      table={table}
      hrefOf={(row, column) => (column < 2 ? hrefOf(String(table.rows[row]![0])) : null)}
      source={`${source}${left > 0 ? `; ${left} of less frequent kinds are not drawn` : ''}`}
    >
      {count > barsMost ? (
        <p>{`${count.toLocaleString('en-GB')} developments would be a grey wall. Pick a shorter stretch, or a kind.`}</p>
      ) : (
        <MarkWalk
          label={title}
          hrefs={lanes.flatMap(({ bars }) => bars.map(({ ref }) => hrefOf(refOf(ref))))}
        >
          <div className={styles.lanes}>
            <NoteLane axis={{ from, to }} />
            {lanes.map(({ kind, rows, bars }) => (
              <div key={kind} className={styles.lane}>
                <span className={styles.name}>{kindName(kind)}</span>
                <svg
                  className={styles.track}
                  height={Math.max(1, rows) * rowHeight + 4}
                  width="100%"
                  role="presentation"
                >
                  {bars.map((bar) => (
                    <MarkLink
                      key={bar.ref}
                      href={hrefOf(refOf(bar.ref))}
                      tip={bar.tip}
                      opens="Open the record"
                    >
                      <title>{bar.tip.join(', ')}</title>
                      <rect
                        data-drawn
                        x={`${bar.from * 100}%`}
                        y={bar.row * rowHeight + 2}
                        width={`max(5px, ${(bar.to - bar.from) * 100}%)`}
                        height={rowHeight - 2}
                        rx={2}
                        fill="var(--accent)"
                      />
                    </MarkLink>
                  ))}
                </svg>
              </div>
            ))}
            <span className={styles.over} aria-hidden="true">
              <SpanLines span={{ from, to }} />
            </span>
            <span className={styles.years} aria-hidden="true">
              {yearsOf(from, to).map(({ year, at }) => (
                <i key={year} style={{ left: `${at * 100}%` }}>
                  {year}
                </i>
              ))}
            </span>
          </div>
        </MarkWalk>
      )}
    </PanelFrame>
  )
}
