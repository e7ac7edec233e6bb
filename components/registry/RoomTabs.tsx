import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import styles from './Registry.module.css'

export type RoomTabsProps = {
  label: string
  clocks: Clocks
  tabs: { label: string; href: string; current?: boolean }[]
}

/** The lists that share a room, as links: each has an address of its own. */
export function RoomTabs({ label, clocks, tabs }: RoomTabsProps) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className={styles.tabs}>
        {tabs.map(({ label: name, href, current }) => (
          <li key={href}>
            <Link
              href={withClocks(href, clocks)}
              prefetch={false}
              className={styles.tab}
              aria-current={current ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The lists of the room of actors. */
export const actorTabs = (key: string, at: 'actors' | 'places') => [
  { label: 'Actors', href: `/dossiers/${key}/actors`, current: at === 'actors' },
  { label: 'Places', href: `/dossiers/${key}/actors/places`, current: at === 'places' },
]

/** The lists of the room of sources. */
export const sourceTabs = (key: string, at: 'sources' | 'outlets') => [
  { label: 'Sources', href: `/dossiers/${key}/sources`, current: at === 'sources' },
  { label: 'Outlets', href: `/dossiers/${key}/sources/outlets`, current: at === 'outlets' },
]
