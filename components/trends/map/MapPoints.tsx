'use client'

import { useRef, useState, type KeyboardEvent } from 'react'
import { stepFrom } from '@/components/trends/walk'
import type { MapAnswer } from '@/lib/trends/contract'
import styles from './Map.module.css'

type Cluster = MapAnswer['clusters'][number]

type Props = {
  label: string
  clusters: Cluster[]
  /** the places that are picked */
  picked: readonly string[]
  onPick(places: string[]): void
}

/** As large as what it stands for: areas are compared, not widths. */
const radiusOf = (n: number, highest: number) => 6 + 16 * Math.sqrt(n / highest)
const namedMost = 7
const nameOf = ({ places }: Cluster) =>
  places.length > 1 ? `${places[0]} +${places.length - 1}` : places[0]!

/** The largest marks whose names do not run into one another. */
function namedIn(clusters: readonly Cluster[], highest: number): Cluster[] {
  const taken: { from: number; to: number; y: number }[] = []
  const named = clusters.filter((cluster) => {
    const from = cluster.x + radiusOf(cluster.n, highest)
    const box = { from, to: from + nameOf(cluster).length * 7.2 + 8, y: cluster.y }
    if (taken.some(({ from: left, to, y }) => Math.abs(y - box.y) < 17 && left < box.to && to > box.from))
      return false
    taken.push(box)
    return true
  })
  return named.slice(0, namedMost)
}

function wordsOf({ n, places, loose }: Cluster): string {
  const named = places.slice(0, 4).join(', ')
  const rest = places.length > 4 ? ` and ${places.length - 4} more places` : ''
  return `${named}${rest}: ${n.toLocaleString('en-GB')} ${n === 1 ? 'development' : 'developments'}${loose ? ', somewhere in it' : ''}`
}

/** The marks of a map as one stop of the Tab key: arrow keys walk them from the largest on, Enter picks the places of the one in focus. */
export function MapPoints({ label, clusters, picked, onPick }: Props) {
  const box = useRef<SVGGElement>(null)
  const [at, setAt] = useState(0)
  const entry = Math.min(at, clusters.length - 1)
  const highest = Math.max(1, ...clusters.map(({ n }) => n))
  const onKeyDown = (press: KeyboardEvent, cluster: Cluster) => {
    if (press.key === 'Enter' || press.key === ' ') {
      press.preventDefault()
      onPick(cluster.places)
      return
    }
    const next = stepFrom(press.key, entry, clusters.length)
    if (next === null) return
    press.preventDefault()
    box.current?.querySelectorAll<SVGGElement>('[data-point]')[next]?.focus()
  }
  return (
    <g ref={box} role="group" aria-label={label}>
      {clusters.map((cluster, nth) => {
        const { x, y, n, loose, places } = cluster
        const radius = radiusOf(n, highest)
        const isPicked = places.every((place) => picked.includes(place))
        const words = wordsOf(cluster)
        return (
          <g
            key={places.join('|')}
            className={styles.point}
            role="button"
            data-point
            data-loose={loose || undefined}
            tabIndex={nth === entry ? 0 : -1}
            aria-pressed={isPicked}
            aria-label={words}
            onFocus={() => setAt(nth)}
            onKeyDown={(press) => onKeyDown(press, cluster)}
            onClick={() => onPick(places)}
          >
            <title>{words}</title>
            <circle cx={x} cy={y} r={radius} />
            {radius > 9 ? (
              <text x={x} y={y + 4}>
                {n}
              </text>
            ) : null}
          </g>
        )
      })}
      {namedIn(clusters, highest).map(({ x, y, n, places }) => (
        <text
          key={places[0]}
          className={styles.label}
          x={x + radiusOf(n, highest) + 4}
          y={y + 4}
          aria-hidden="true"
        >
          {places.length > 1 ? `${places[0]} +${places.length - 1}` : places[0]}
        </text>
      ))}
    </g>
  )
}
