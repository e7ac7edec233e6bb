'use client'

import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { ShortcutKeys } from '@/components/frame/ShortcutKeys'
import { Trends, type TrendsProps } from '@/components/trends/Trends'
import type { PanelName } from '@/lib/trends/rules/panels'
import styles from './Alone.module.css'

/** A panel by itself: whose it is, the panel, and the way to the room it is from. */
export function PanelAlone({ panel, ...trends }: TrendsProps & { panel: PanelName }) {
  const query = useSearchParams().toString()
  const { key, title } = trends.dossier
  return (
    <ShortcutKeys>
      <main className={styles.page}>
        <h1 className={styles.dossier}>{title}</h1>
        <Trends {...trends} only={panel} />
        <p className={styles.way} data-screen-only>
          <Link href={`/dossiers/${key}/trends${query ? `?${query}` : ''}#panel-${panel}`}>
            Open in the trends
          </Link>
        </p>
      </main>
    </ShortcutKeys>
  )
}
