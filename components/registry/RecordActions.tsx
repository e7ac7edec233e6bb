'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { Outcome } from '@/components/log/call'
import { Confirm } from '@/components/ui/Confirm'
import { toast } from '@/components/ui/toast'

export type RecordActionsProps = {
  /** what it is called, for questions */
  name: string
  /** heading in the sheet of shortcuts */
  group: string
  /** Gives the sheet; it is mounted as long as it is open. */
  edit: (close: () => void) => ReactNode
  merge: (close: () => void) => ReactNode
  /** Removes it; only offered while nothing refers to it. */
  remove?: { ask: () => Promise<Outcome<unknown>>; after: string } | undefined
  children?: ReactNode
}

/** Edit, merge and, while it is unused, remove: the same three for every record of the registry, with their keys. */
export function RecordActions({ name, group, edit, merge, remove, children }: RecordActionsProps) {
  const router = useRouter()
  const [open, setOpen] = useState<'edit' | 'merge' | 'remove' | null>(null)
  const close = () => setOpen(null)
  useShortcuts([
    { keys: 'e', label: 'Edit', group, run: () => setOpen('edit') },
    { keys: 'm', label: 'Merge with another', group, run: () => setOpen('merge') },
    { keys: 'z', label: 'Undo the last step', group, run: () => void undoLast() },
  ])
  const settle = async () => {
    const outcome = await remove!.ask()
    if (!outcome.ok)
      return void toast({ title: 'Not removed', message: outcome.refusal.message, tone: 'failed' })
    void toast({ message: `${name} is removed.`, tone: 'done' })
    router.push(remove!.after)
    router.refresh()
  }
  return (
    <>
      {children}
      <Button variant="default" onClick={() => setOpen('merge')}>
        Merge…
      </Button>
      {remove ? (
        <Button variant="default" onClick={() => setOpen('remove')}>
          Remove
        </Button>
      ) : null}
      <Button variant="default" onClick={() => setOpen('edit')}>
        Edit
      </Button>
      {open === 'edit' ? edit(close) : null}
      {open === 'merge' ? merge(close) : null}
      {remove ? (
        <Confirm
          open={open === 'remove'}
          onClose={close}
          title={`Remove ${name}?`}
          verb="Remove"
          grave
          onConfirm={settle}
        >
          <p>Nothing refers to it. Its history stays in the audit.</p>
        </Confirm>
      ) : null}
    </>
  )
}
