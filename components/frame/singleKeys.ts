const KEY = 'plumbline-single-keys'
const listeners = new Set<() => void>()

/** Whether single-letter shortcuts are on in this browser; on unless switched off. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Switches single-letter shortcuts and keeps the choice in this browser. */
export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // A browser without storage forgets the choice at the next load; nothing else depends on it.
  }
  for (const listener of listeners) listener()
}

/** Calls back when the choice changes here; gives the function that stops listening. */
export function onSingleKeys(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
