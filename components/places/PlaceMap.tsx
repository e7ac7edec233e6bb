import type { Place } from '@/lib/actors/contract'
import { MAP, mapAround } from './map'
import styles from './PlaceMap.module.css'

/** How large the ring is that says how exactly a place is known, in px. */
const RING = { exact: 0, near: 16, region: 44, country: 84 } as const

/** A small map around a place, drawn on the server: no tiles, nothing fetched. */
export function PlaceMap({ place }: { place: Pick<Place, 'name' | 'latitude' | 'longitude' | 'precision'> }) {
  const { name, latitude, longitude, precision } = place
  if (latitude === null || longitude === null) return null
  const { land, borders, grid, at } = mapAround(latitude, longitude, precision)
  const [x, y] = at
  const ring = RING[precision]
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${MAP.width} ${MAP.height}`}
        role="img"
        aria-label={`Map around ${name}`}
        className={styles.map}
      >
        <rect width={MAP.width} height={MAP.height} className={styles.sea} />
        <path d={land} className={styles.land} />
        <path d={grid} className={styles.grid} />
        <path d={borders} className={styles.borders} />
        {ring > 0 ? <circle cx={x} cy={y} r={ring} className={styles.ring} /> : null}
        <circle cx={x} cy={y} r={4} className={styles.point} />
        <text x={x + 9} y={y - 8} className={styles.name}>
          {name}
        </text>
      </svg>
      <figcaption className={styles.caption}>
        Borders follow UN General Assembly resolution 68/262. Made with Natural Earth, 1:50 million.
      </figcaption>
    </figure>
  )
}
