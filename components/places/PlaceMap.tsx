import type { Place, PlaceMap as Shapes } from '@/lib/actors/contract'
import styles from './PlaceMap.module.css'

/** How large the ring is that says how exactly a place is known, in px. */
const RING = { exact: 0, near: 16, region: 44, country: 84 } as const

/** A small map around a place, drawn on the server: no tiles, nothing fetched. */
export function PlaceMap({ place, map }: { place: Pick<Place, 'name' | 'precision'>; map: Shapes }) {
  const { name, precision } = place
  const { width, height, land, borders, grid, at } = map
  const [x, y] = at
  const ring = RING[precision]
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Map around ${name}`}
        className={styles.map}
      >
        <rect width={width} height={height} className={styles.sea} />
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
