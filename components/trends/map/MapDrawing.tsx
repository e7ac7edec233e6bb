'use client'

import type { MapAnswer, MapShapes } from '@/lib/trends/contract'
import styles from './Map.module.css'
import { MapPoints } from './MapPoints'

type Props = {
  label: string
  shapes: MapShapes
  found: MapAnswer
  busy: boolean
  pickedPlaces: readonly string[]
  pickedCountries: readonly string[]
  onPlaces(places: string[]): void
  onCountry(iso: string): void
}

/** Land, borders and the marks of places. A country is pressed to pick it; the list of countries under the map does the same by keyboard. */
export function MapDrawing(props: Props) {
  const { label, shapes, found, busy, pickedPlaces, pickedCountries, onPlaces, onCountry } = props
  const { width, height, grid, borders, countries } = shapes
  const counts = new Map(found.countries.map(({ iso, n }) => [iso, n]))
  const highest = Math.max(1, ...counts.values())
  return (
    <div className={styles.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={`${styles.map} ${busy ? styles.busy : ''}`}
        aria-label={label}
        role="group"
      >
        <rect width={width} height={height} className={styles.sea} />
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
        <MapPoints label="Places" clusters={found.clusters} picked={pickedPlaces} onPick={onPlaces} />
      </svg>
    </div>
  )
}
