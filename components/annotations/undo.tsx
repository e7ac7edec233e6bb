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

const KEPT = 100
/** Each with the page that it was made on: one step can be taken back from another page, not a whole row of them that nobody sees there. */
let steps: { step: Undoable; at: string }[] = []
let latest: Promise<unknown> = Promise.resolve()

async function takeBack(step: Undoable) {
  steps = steps.filter((other) => other.step !== step)
  const outcome = await step.undo()
  void toast(
    outcome.ok
      ? { message: step.undone, tone: 'done' }
      : { message: outcome.refusal.message, tone: 'failed' },
  )
  if (outcome.ok) step.refresh()
}

/** Announces a step that the server is still at work on, so that `z` waits for it instead of taking an earlier one back. */
export function underway<T>(work: Promise<T>): Promise<T> {
  latest = Promise.allSettled([latest, work])
  return work
}

/** Takes the last step back that can be, also one that is still under way; false when there is none. Bound to `z`. One after the other. */
export function undoLast(): Promise<boolean> {
  const before = latest
  const undone = (async () => {
    await before
    const last = steps.at(-1)
    if (last) await takeBack(last.step)
    return last !== undefined
  })()
  latest = Promise.allSettled([undone])
  return undone
}

/** Says what was done, with a button that takes it back. The last such step can also be taken back by its key. */
export function toastWithUndo(step: Undoable): void {
  const at = window.location.pathname
  steps = [...steps.filter((before) => before.at === at), { step, at }].slice(-KEPT)
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
