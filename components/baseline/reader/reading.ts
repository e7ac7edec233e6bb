import type { KeyboardEvent } from 'react'
import type { Picked } from './dom'
import { moveOf, pickSentence, pickStepped, stepOf } from './keys'
import { goTo, neighbour, sentencesIn } from './sentences'

export type Keys = {
  root: HTMLElement
  picked: Picked | null
  pick: (next: Picked | null) => void
  mayWrite: boolean
}

/** The sentence that has the focus, or null where something else has. */
export const sentenceOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement && target.hasAttribute('data-sentence') ? target : null

/** Does what a key means while a sentence has the focus; false leaves the key to others. */
export function takeKey(press: KeyboardEvent, { root, picked, pick, mayWrite }: Keys): boolean {
  const sentence = sentenceOf(press.target)
  if (!sentence) return false
  if (press.key === 'Escape' && picked) {
    pick(null)
    return true
  }
  const move = moveOf(press)
  if (move !== null) {
    const all = sentencesIn(root)
    const next = move === 'first' ? all[0] : move === 'last' ? all.at(-1) : neighbour(root, sentence, move)
    if (picked) pick(null)
    if (next) goTo(root, next)
    return true
  }
  if (!mayWrite) return false
  const toToolbar = picked && (press.key === 'Enter' || (press.key === 'Tab' && !press.shiftKey))
  if (toToolbar) {
    root.querySelector<HTMLElement>('[role="toolbar"] button')?.focus()
    return true
  }
  const step = stepOf(press)
  if (!step && press.key !== 'Enter' && press.key !== ' ') return false
  pick(step ? pickStepped(sentence, picked, step) : pickSentence(sentence))
  return true
}
