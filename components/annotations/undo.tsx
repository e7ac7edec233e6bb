'use client'

import type { Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import styles from './Notes.module.css'

export type Undoable = {
  message: string
  /** Takes the step back through the API. */
  undo: () => Promise<Outcome<unknown>>
  /** Said when it is taken back. */
  undone: string
  /** Draws the page anew. */
  refresh: () => void
}

let last: Undoable | null = null

async function takeBack(step: Undoable) {
  if (last === step) last = null
  const outcome = await step.undo()
  void toast(
    outcome.ok
      ? { message: step.undone, tone: 'done' }
      : { message: outcome.refusal.message, tone: 'failed' },
  )
  if (outcome.ok) step.refresh()
}

/** Takes the last step back that can be; false when there is none. Bound to `z`. */
export function undoLast(): boolean {
  if (!last) return false
  void takeBack(last)
  return true
}

/** Says what was done, with a button that takes it back. The last such step can also be taken back by its key. */
export function toastWithUndo(step: Undoable): void {
  last = step
  let pressed = false
  const press = () => {
    if (pressed) return
    pressed = true
    void takeBack(step)
  }
  void toast({
    tone: 'done',
    message: (
      <span className={styles.toast}>
        {step.message}
        <button type="button" className={styles.undo} onClick={press}>
          Undo
        </button>
      </span>
    ),
  })
}
