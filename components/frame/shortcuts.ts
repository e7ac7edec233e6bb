/** A key, or two in a row ("g b"), and what they do. Letters are written small; "?" and "/" as themselves. */
export type Shortcut = {
  keys: string
  /** What it does, as a command: "Go to the log". */
  label: string
  /** Heading in the sheet of all shortcuts. */
  group?: string
  run: () => void
  /** Also works while a modal sheet is open. */
  inSheet?: boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** How long the second key of a pair may take, in ms. */
export const PAIR_MS = 1500

/**
 * The key a press stands for, or null for a chord or a bare modifier. On a keyboard that types no Latin letters (Cyrillic, Greek) the
 * place of the key decides, so that `g l` works for someone who was just writing Russian.
 */
export function keyOf(press: Press): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.key.length !== 1) return ['Enter', 'Escape'].includes(press.key) ? press.key : null
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]
  if (letter && !/[a-z]/i.test(press.key)) return letter.toLowerCase()
  return press.key.toLowerCase()
}

/** What a sequence of keys so far amounts to: a shortcut to run, the start of one, or nothing. */
export function matchKeys<S extends { keys: string }>(typed: string[], shortcuts: S[]): S | 'begun' | null {
  const sequence = typed.join(' ')
  const found = shortcuts.findLast((shortcut) => shortcut.keys === sequence)
  if (found) return found
  return shortcuts.some((shortcut) => shortcut.keys.startsWith(`${sequence} `)) ? 'begun' : null
}

/** Whether this key belongs to the element it was pressed on: a field that is written in, or a button that Enter presses. */
export function isTaken(key: string, element: Element | null): boolean {
  if (!element) return false
  if ((key === 'Enter' || key === ' ') && element.closest('a, button, summary, input, [role="button"]'))
    return true
  if (element.closest('[contenteditable]:not([contenteditable="false"])')) return true
  if (
    element.matches(
      'textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"] *',
    )
  )
    return true
  if (!element.matches('input')) return false
  const type = element.getAttribute('type') ?? 'text'
  return !['checkbox', 'radio', 'button', 'submit', 'reset', 'range'].includes(type)
}
