'use client'

import { useRef, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { Notice } from '@/lib/notices/contract'
import { NoticeLine } from './NoticeLine'
import { useReading } from './useReading'
import styles from './Notices.module.css'

type Props = {
  dossierKey: string
  notices: Notice[]
  can: readonly string[]
  unread: number
  /** Shown where there are none. */
  children: ReactNode
}

/** The notices of a page, worked by keys: the focus goes from one sentence to the next. */
export function NoticeList({ dossierKey, notices, can, unread, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const reading = useReading(dossierKey)
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-notice]') ?? [])]
  const at = () => links().findIndex((link) => link.closest('li')?.contains(document.activeElement))
  const step = (by: number) => {
    const all = links()
    all[Math.max(0, Math.min(all.length - 1, at() + by))]?.focus()
  }
  const toggle = () => {
    const notice = notices[at()]
    if (notice) void (notice.unread ? reading.read(notice) : reading.recall(notice))
  }
  const newest = notices[0]
  const readAll = () => newest && unread > 0 && void reading.readUntil(newest.at)
  const group = 'Notices'
  useShortcuts([
    { keys: 'j', label: 'Next notice', group, run: () => step(1) },
    { keys: 'k', label: 'Previous notice', group, run: () => step(-1) },
    { keys: 'r', label: 'Mark it as read, or as unread', group, run: toggle },
    { keys: 'a', label: 'Mark all as read', group, run: readAll },
    { keys: 'z', label: 'Take the last marking back', group, run: () => void undoLast() },
  ])
  if (notices.length === 0) return children
  return (
    <>
      {unread > 0 ? (
        <p data-screen-only className={styles.all}>
          <Button variant="default" size="xs" onClick={readAll}>
            Mark all as read
          </Button>
        </p>
      ) : null}
      <ul ref={list} className={styles.list} aria-label="Notices">
        {notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            {...{ dossierKey, notice, can }}
            onRead={() => void reading.read(notice)}
            onRecall={() => void reading.recall(notice)}
            onGo={() => void reading.went(notice)}
          />
        ))}
      </ul>
    </>
  )
}
