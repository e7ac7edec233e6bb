import type { Shortcut } from '@/components/frame/shortcuts'

export type DeskKeys = {
  canDecide: boolean
  move: (step: 1 | -1) => void
  mark: () => void
  markAll: () => void
  /** one step back: to the list, or out of what is marked */
  leave: () => void
  undo: () => void
}

const group = 'Inbox'
type Own = Omit<Shortcut, 'group'>

/** The keys of a list of the room: to walk it, to mark, to take back, and its own, `reading` for everybody and `verdicts` for who may give them. */
export function deskKeys(keys: DeskKeys, own: { reading: Own[]; verdicts: Own[] }): Shortcut[] {
  const everybody: Own[] = [
    { keys: 'j', label: 'Next entry', run: () => keys.move(1) },
    { keys: 'k', label: 'Previous entry', run: () => keys.move(-1) },
    { keys: 'Escape', label: 'Back to the list; unmark all', run: keys.leave },
    ...own.reading,
  ]
  const deciding: Own[] = [
    { keys: 'x', label: 'Mark the entry', run: keys.mark },
    { keys: 's', label: 'Mark all that are shown', run: keys.markAll },
    ...own.verdicts,
    { keys: 'z', label: 'Take the last verdict back', run: keys.undo },
  ]
  return [...everybody, ...(keys.canDecide ? deciding : [])].map((one) => ({ ...one, group }))
}
