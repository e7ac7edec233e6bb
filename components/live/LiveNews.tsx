'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { waitingWords } from '@/components/live/news'
import type { Waiting } from '@/components/live/news'
import styles from './Live.module.css'

/** What others changed while a list is looked at: said, and taken in by a press, so that no row moves under the hand. */
export function LiveNews({ waiting, onShow }: { waiting: Waiting; onShow: () => void }) {
  const words = waitingWords(waiting)
  useShortcuts(
    words === '' ? [] : [{ keys: '.', label: 'Show what is new', group: 'This page', run: onShow }],
  )
  return (
    <div className={styles.place} data-screen-only role="status">
      {words === '' ? null : (
        <button type="button" className={styles.news} onClick={onShow}>
          {words} <span aria-hidden="true">·</span> Show
        </button>
      )}
    </div>
  )
}
