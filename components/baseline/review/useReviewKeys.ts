'use client'

import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { useQueue } from './useQueue'

const key = (keys: string, label: string, run: () => void) => ({
  keys,
  label,
  group: 'Passages to look at',
  run,
})

/** The keys of the queue; none of them while a new place is selected in the text, where letters and arrows mean something else. */
export function useReviewKeys(
  { chosen, moving, setMoving, go, say }: ReturnType<typeof useQueue>,
  mayDecide: boolean,
) {
  const confirm = () => void say({ decision: 'confirmed' })
  const verdicts = chosen
    ? [
        ...(chosen.found ? [key('y', 'It stands there', confirm)] : []),
        key('m', 'Select where it stands', () => setMoving(true)),
        key('x', 'Leave it without a place', () => void say({ decision: 'orphaned' })),
      ]
    : []
  // Also where nothing is left to look at: the last decision may have emptied the queue.
  const undo = key('z', 'Take the last decision back', () => void undoLast())
  const walk = [key('j', 'Next passage', () => go(1)), key('k', 'Passage before', () => go(-1))]
  useShortcuts(moving ? [] : [...walk, ...(mayDecide ? [...verdicts, undo] : [])])
}
