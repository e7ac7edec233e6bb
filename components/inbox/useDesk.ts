'use client'

import { useEffect, useState } from 'react'
import { usePathname } from 'next/navigation'
import { keepAddress } from '@/components/frame/address'
import type { Seen } from '@/components/inbox/useGone'
import { inboxParams, type InboxView } from '@/components/inbox/view'

/** On a screen this narrow the reading pane stands in the place of the list, once an entry is opened. As in Inbox.module.css. */
const NARROW = '(max-width: 62em)'

const isNarrow = () => window.matchMedia(NARROW).matches

/** Where one is in the list, and what is marked. The open entry stands in the address, so that a link shows a colleague the same. */
export function useDesk<T extends Seen>(all: readonly T[], isGone: (entry: T) => boolean, view: InboxView) {
  const pathname = usePathname()
  const entries = all.filter((entry) => !isGone(entry))
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      all.findIndex(({ id }) => id === view.open),
    ),
  )
  const [openId, setOpenId] = useState(view.open ?? null)
  const [reading, setReading] = useState(view.open !== undefined)
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set())
  const found = entries.findIndex(({ id }) => id === openId)
  // What was open is decided: the next one moves up to its place.
  const at = found >= 0 ? found : Math.min(place, entries.length - 1)
  const current = entries[at] ?? null
  const currentId = current?.id
  useEffect(() => {
    const query = inboxParams({ ...view, open: reading || !isNarrow() ? currentId : undefined }).toString()
    keepAddress(query === '' ? pathname : `${pathname}?${query}`)
  })
  const go = (to: number) => {
    const next = entries[Math.min(Math.max(to, 0), entries.length - 1)]
    if (!next) return
    setOpenId(next.id)
    setPlace(entries.indexOf(next))
    document.querySelector(`[data-entry="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const back = () => {
    setReading(false)
    if (!isNarrow() || !currentId) return
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-entry="${currentId}"] button`)?.focus(),
    )
  }
  const mark = (id: string) =>
    setMarks((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return {
    ...{ entries, at, current, go, mark, place, setPlace, reading, back },
    /** Opens an entry: beside the list, or in its place. */
    open: (to: number) => {
      go(to)
      setReading(true)
    },
    /** Whether there is an entry to be opened first, before it can be gone on from. */
    isBefore: () => !reading && isNarrow(),
    next: entries[at + 1] ?? entries[at - 1] ?? null,
    marked: entries.filter(({ id }) => marks.has(id)),
    isMarked: (id: string) => marks.has(id),
    markAll: () => setMarks(new Set(entries.map(({ id }) => id))),
    unmark: () => setMarks(new Set()),
    /** One step back: from the pane to the list where it is in its place, else out of what is marked. */
    leave: () => (reading && isNarrow() ? back() : setMarks(new Set())),
  }
}
