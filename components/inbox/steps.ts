/** One verdict as it was given here: the entries to show again by hand when it is taken back, and the decision's id as soon as the server has made it; null when it refused. */
export type Step = { ids: string[]; decided: Promise<string | null> }

const KEPT = 100
const made = new Map<string, Step[]>()

/**
 * Remembers a verdict from the press on, before the server has answered, so that `z` right after it takes this one back and no earlier one.
 * Kept outside the page: the last verdict empties the list, and with it goes the desk that it was given at.
 */
export function remember(dossierKey: string, step: Step): void {
  made.set(dossierKey, [...(made.get(dossierKey) ?? []), step].slice(-KEPT))
}

/** The last verdict given here that was not taken back; it is forgotten by asking. */
export function takeLast(dossierKey: string): Step | null {
  return made.get(dossierKey)?.pop() ?? null
}

let undoing: Promise<void> = Promise.resolve()

/** Runs one undo after the other: a second `z` must see what the first one left. */
export function oneByOne(undo: () => Promise<void>): Promise<void> {
  undoing = undoing.then(undo, undo)
  return undoing
}
