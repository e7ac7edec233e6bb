'use client'

import type { NotesAt } from '@/components/trends/notes/useNotesAt'
import { useRef } from 'react'
import type { MapView } from '@/lib/trends/rules/map-view'
import type { MapAnswer, MapShapes } from '@/lib/trends/contract'
import styles from './Map.module.css'
import { MapPoints } from './MapPoints'
import { useFieldUnit } from './useFieldUnit'
import { useMapMoves } from './useMapMoves'

type Props = {
  label: string
  shapes: MapShapes
  found: MapAnswer
  notes: NotesAt
  busy: boolean
  pickedPlaces: readonly string[]
  pickedCountries: readonly string[]
  onPlaces(places: string[]): void
  onCountry(iso: string): void
  onView(view: MapView): void
}

/** Land, borders and the marks of places. A country is pressed to pick it; the list of countries under the map does the same by keyboard. */
export function MapDrawing(props: Props) {
  const { label, shapes, found, notes, busy, pickedPlaces, pickedCountries, onPlaces, onCountry, onView } =
    props
  const { width, height, grid, borders, countries, view, home } = shapes
  const { gesture, onKeyDown, field } = useMapMoves({ view, home, width, onView })
  const { x, y, scale, about } = gesture
  const drawing = useRef<SVGSVGElement>(null)
  const unit = useFieldUnit(drawing, width)
  const counts = new Map(found.countries.map(({ iso, n }) => [iso, n]))
  const highest = Math.max(1, ...counts.values())
  return (
    // The map itself is a stop of the Tab key, before its marks: arrows move it.
    <div
      className={styles.frame}
      role="group"
      aria-label={`${label}. Arrow keys move the map, plus and minus zoom, 0 shows most places`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={drawing}
        viewBox={`0 0 ${width} ${height}`}
        className={`${styles.map} ${busy ? styles.busy : ''}`}
        role="presentation"
        data-moving={gesture.scale !== 1 || x !== 0 || y !== 0 || undefined}
        {...field}
      >
        <rect width={width} height={height} className={styles.sea} />
        <g
          transform={`translate(${about.x + x} ${about.y + y}) scale(${scale}) translate(${-about.x} ${-about.y})`}
        >
          {countries.map(({ id, iso, name, path }) => {
            const n = (iso && counts.get(iso)) || 0
            const share = n === 0 ? 0 : 20 + 80 * Math.sqrt(n / highest)
            return (
              <path
                key={id}
                d={path}
                className={styles.country}
                data-can={n > 0 || undefined}
                data-picked={(iso && pickedCountries.includes(iso)) || undefined}
                style={{ '--share': `${Math.round(share)}%` }}
                onClick={iso && n > 0 ? () => onCountry(iso) : undefined}
              >
                <title>{`${name}: ${n > 0 ? n : 'nothing logged'}`}</title>
              </path>
            )
          })}
          <path d={grid} className={styles.grid} />
          <path d={borders} className={styles.borders} />
          <MapPoints
            label="Places"
            clusters={found.clusters}
            notes={notes}
            unit={unit}
            picked={pickedPlaces}
            onPick={onPlaces}
          />
        </g>
      </svg>
    </div>
  )
}
