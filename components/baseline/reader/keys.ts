import { blockText, pickedOf, type Picked } from './dom'
import { stepped, type Span, type Step } from './steps'

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

const STEPS: Record<string, Pick<Step, 'by' | 'way'>> = {
  ArrowRight: { by: 'word', way: 1 },
  ArrowLeft: { by: 'word', way: -1 },
  ArrowDown: { by: 'sentence', way: 1 },
  ArrowUp: { by: 'sentence', way: -1 },
}

/** Shift and an arrow move the end of what is picked, with Alt its start; sideways by a word, up and down by a sentence. */
export function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Press): Step | null {
  const step = STEPS[key]
  if (!step || !shiftKey || ctrlKey || metaKey) return null
  return { ...step, edge: altKey ? 'start' : 'end' }
}

/** Where the keyboard goes on from a sentence: to the one before, after, the first or the last. */
export function moveOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Press): 1 | -1 | 'first' | 'last' | null {
  if (shiftKey || altKey || ctrlKey || metaKey) return null
  if (key === 'ArrowDown' || key === 'ArrowRight') return 1
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -1
  if (key === 'Home') return 'first'
  return key === 'End' ? 'last' : null
}

function spanOf({ dataset }: HTMLElement): Span {
  return { start: Number(dataset['start']), end: Number(dataset['end']) }
}

/** A sentence as a pick. */
export function pickSentence(sentence: HTMLElement): Picked | null {
  const block = sentence.closest<HTMLElement>('[data-block]')
  return block && pickedOf(block, spanOf(sentence))
}

/** What a step makes of the pick; without one it begins with the sentence that has the focus. */
export function pickStepped(sentence: HTMLElement, picked: Picked | null, step: Step): Picked | null {
  const block = sentence.closest<HTMLElement>('[data-block]')
  if (!block) return null
  const own = picked && picked.block === block.dataset['block'] ? picked : null
  const from = own ?? spanOf(sentence)
  return pickedOf(block, stepped(blockText(block), from, step))
}
