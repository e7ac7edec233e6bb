'use client'

import { useRef, useState, type KeyboardEvent } from 'react'
import { NoteMark } from '@/components/trends/notes/NoteMark'
import { useMarkWords } from '@/components/trends/notes/NoteMarks'
import type { NotesAt } from '@/components/trends/notes/useNotesAt'
import { stepFrom } from '@/components/trends/walk'
import type { MapAnswer } from '@/lib/trends/contract'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import { spacedClusters } from '@/lib/trends/rules/clusters'
import { labelSize, mapLabels } from '@/lib/trends/rules/map-labels'
import { mapField } from '@/lib/trends/rules/map-view'
import { placeSpot } from '@/lib/trends/rules/note-spots'
import styles from './Map.module.css'

type Cluster = MapAnswer['clusters'][number]

type Props = {
  label: string
  clusters: Cluster[]
  notes: NotesAt
  /** a px of the screen in px of the map */
  unit: number
  /** the places that are picked */
  picked: readonly string[]
  onPick(places: string[]): void
}

/** A map this many times narrower than its field is a small one. */
const narrow = 1.8
/** As large as what it stands for, in px of the screen: areas are compared, not widths. */
const radiusOf = (n: number, highest: number, unit: number) =>
  6 + (unit > narrow ? 10 : 16) * Math.sqrt(n / highest)
/** What can be pressed reaches as far from the middle of a mark at least. */
const reach = 12
const namedMost = 7
const nameOf = ({ places }: Cluster) =>
  places.length > 1 ? `${places[0]} +${places.length - 1}` : places[0]!

function wordsOf({ n, places, loose }: Cluster): string {
  const named = places.slice(0, 4).join(', ')
  const rest = places.length > 4 ? ` and ${places.length - 4} more places` : ''
  return `${named}${rest}: ${n.toLocaleString('en-GB')} ${n === 1 ? 'development' : 'developments'}${loose ? ', somewhere in it' : ''}`
}

type PointProps = { cluster: Cluster; radius: number; unit: number }

/** What is seen of a mark: a ring or a disc with its number. */
function Point({ cluster: { x, y, n }, radius, unit }: PointProps) {
  return (
    <>
      <circle className={styles.reach} cx={x} cy={y} r={Math.max(radius, reach * unit)} />
      <circle cx={x} cy={y} r={radius} />
      {radius > 9 * unit ? (
        <text x={x} y={y + 4 * unit} style={{ fontSize: 12 * unit }}>
          {n}
        </text>
      ) : null}
    </>
  )
}

/** The notes at the places of a mark, beside its upper edge. */
function PointNotes({ cluster, radius, unit, notes }: PointProps & { notes: NotesAt }) {
  const wordsFor = useMarkWords()
  const spots = cluster.places.map(placeSpot)
  const here = [...new Set(spots.flatMap((spot) => notes.at(spot)))]
  const isAgain = (note: ChartNote) =>
    spots.every((spot) => !notes.at(spot).includes(note) || notes.isAgain(note, spot))
  return here.map((note, nth) => (
    <g
      key={note.thread.id}
      data-note={note.mark}
      data-screen-only={note.isPrivate || undefined}
      transform={`translate(${cluster.x + radius * 0.7 + (6 + 20 * nth) * unit} ${cluster.y - radius * 0.7 - 6 * unit}) scale(${unit})`}
    >
      <NoteMark note={note} words={wordsFor(note)} again={isAgain(note)} />
    </g>
  ))
}

/** The marks of a map as one stop of the Tab key: arrow keys walk them from the largest on, Enter picks the places of the one in focus. */
export function MapPoints({ label, clusters, notes, unit, picked, onPick }: Props) {
  const box = useRef<SVGGElement>(null)
  const [at, setAt] = useState(0)
  const marks = spacedClusters(clusters, 2 * reach * unit)
  const entry = Math.min(at, marks.length - 1)
  const highest = Math.max(1, ...marks.map(({ n }) => n))
  const radius = ({ n }: Cluster) => radiusOf(n, highest, unit) * unit
  const labelled = marks.map((one) => ({ x: one.x, y: one.y, radius: radius(one), name: nameOf(one) }))
  const onKeyDown = (press: KeyboardEvent, { places }: Cluster) => {
    if (press.key === 'Enter' || press.key === ' ') {
      press.preventDefault()
      onPick(places)
      return
    }
    const next = stepFrom(press.key, entry, marks.length)
    if (next === null) return
    press.preventDefault()
    box.current?.querySelectorAll<SVGGElement>('[data-point]')[next]?.focus()
  }
  return (
    <g ref={box} role="group" aria-label={label}>
      {marks.map((cluster, nth) => (
        <g
          key={cluster.places.join('|')}
          className={styles.point}
          role="button"
          data-point
          data-loose={cluster.loose || undefined}
          tabIndex={nth === entry ? 0 : -1}
          aria-pressed={cluster.places.every((place) => picked.includes(place))}
          aria-label={wordsOf(cluster)}
          onFocus={() => setAt(nth)}
          onKeyDown={(press) => onKeyDown(press, cluster)}
          onClick={() => onPick(cluster.places)}
        >
          <title>{wordsOf(cluster)}</title>
          <Point cluster={cluster} radius={radius(cluster)} unit={unit} />
        </g>
      ))}
      {mapLabels(labelled, { ...mapField, unit, most: namedMost }).map(({ name, x, y, anchor }) => (
        <text
          key={name}
          className={styles.label}
          style={{ fontSize: labelSize * unit, strokeWidth: 3 * unit, textAnchor: anchor }}
          x={x}
          y={y}
          aria-hidden="true"
        >
          {name}
        </text>
      ))}
      {marks.map((cluster) => (
        <PointNotes key={cluster.places.join('|')} {...{ cluster, unit, notes }} radius={radius(cluster)} />
      ))}
    </g>
  )
}
