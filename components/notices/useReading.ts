'use client'

import { toastWithUndo, underway } from '@/components/annotations/undo'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import { many } from '@/components/log/words'
import type { Notice } from '@/lib/notices/contract'

type Which = { ids: string[] } | { until: string }

/** Marks notices as read or unread. What is marked as read is said, with the way back. */
export function useReading(key: string) {
  const refresh = useRefresh()
  const mark = async (which: Which) => {
    const done = await callApi((api) => api.notices.readNotices({ key, ...which }))
    if (!done.ok) return void toast({ message: done.refusal.message, tone: 'failed' })
    const { read, at } = done.value
    toastWithUndo({
      message: `${'until' in which ? 'All marked as read: ' : 'Marked as read: '}${many(read, 'notice')}.`,
      undo: () => callApi((api) => api.notices.recallNotices({ key, at })),
      undone: `${many(read, 'notice')} unread again.`,
      refresh,
    })
    refresh()
  }
  return {
    read: ({ id }: Notice) => underway(mark({ ids: [id] })),
    readUntil: (until: string) => underway(mark({ until })),
    recall: async ({ id }: Notice) => {
      const done = await callApi((api) => api.notices.recallNotices({ key, ids: [id] }))
      if (!done.ok) return void toast({ message: done.refusal.message, tone: 'failed' })
      void toast({ message: 'The notice is unread again.', tone: 'done' })
      refresh()
    },
    /** Going there is reading it. Said to nobody, and nothing is lost where it fails: it stays unread. */
    went: async ({ id }: Notice) => {
      const done = await callApi((api) => api.notices.readNotices({ key, ids: [id] }))
      if (done.ok) refresh()
    },
  }
}
