import type { Block } from './text'
import { alignWords } from './word-diff'
import { wordsOf, type Word } from './words'

/** A stretch of text that both versions have, only the older, or only the newer. */
export type Change = { op: 'same' | 'out' | 'in'; text: string }

/** A block of the redline. `moved` says that it stands elsewhere than before; its id is the newer one's, of a block that is gone the older one's. */
export type RedlineBlock = {
  id: string
  kind: Block['kind']
  level?: number
  state: 'same' | 'changed' | 'in' | 'out'
  moved: boolean
  changes: Change[]
}

function pushed(changes: Change[], op: Change['op'], text: string): void {
  const last = changes.at(-1)
  if (text === '') return
  if (last?.op === op) last.text += text
  else changes.push({ op, text })
}

/** Words with the blanks before them, so that all of them joined are the text. */
function withBlanks(text: string, words: readonly Word[]): string[] {
  return words.map(({ end }, index) => text.slice(words[index - 1]?.end ?? 0, end))
}

/** What was taken out of and put into a text, word by word. The kept and the new pieces joined are the newer text. */
export function wordChanges(before: string, after: string): Change[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: after }]
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const [gone, come] = [withBlanks(before, old), withBlanks(after, now)]
  const pairs = alignWords(old, now)
  const changes: Change[] = []
  let at = 0
  const comeUpTo = (end: number) => {
    for (; at < end; at++) pushed(changes, 'in', come[at] ?? '')
  }
  pairs.forEach((pair, index) => {
    const same = pair >= 0 && old[index]?.text === now[pair]?.text
    if (!same) return pushed(changes, 'out', gone[index] ?? '')
    comeUpTo(pair)
    pushed(changes, 'same', come[pair] ?? '')
    at = pair + 1
  })
  comeUpTo(now.length)
  pushed(changes, 'in', after.slice(now.at(-1)?.end ?? 0))
  return ordered(changes)
}

/** Between two kept stretches, what was taken out comes before what was put in. */
function ordered(changes: readonly Change[]): Change[] {
  const sorted: Change[] = []
  let between: Change[] = []
  const close = () => {
    for (const op of ['out', 'in'] as const)
      pushed(
        sorted,
        op,
        between
          .filter((change) => change.op === op)
          .map(({ text }) => text)
          .join(''),
      )
    between = []
  }
  for (const change of changes) {
    if (change.op !== 'same') between.push(change)
    else {
      close()
      pushed(sorted, 'same', change.text)
    }
  }
  close()
  return sorted
}

const partsOf = (text: string): Set<string> => {
  const parts = new Set<string>()
  const small = text.toLowerCase()
  for (let at = 0; at + 3 <= small.length; at++) parts.add(small.slice(at, at + 3))
  return parts.size > 0 ? parts : new Set([small])
}

function likeness(a: Set<string>, b: Set<string>): number {
  let both = 0
  for (const part of a) if (b.has(part)) both++
  return (2 * both) / (a.size + b.size)
}

/** From this likeness on, two blocks are one that was changed; below it, one is gone and another is new. */
const LEAST_LIKENESS = 0.45

/** Which older block each newer one was: equal texts first, then the most alike of what is left. */
function pairBlocks(before: readonly Block[], after: readonly Block[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Map<string, number[]>()
  before.forEach(({ text }, index) => free.set(text, [...(free.get(text) ?? []), index]))
  after.forEach(({ text }, index) => {
    const was = free.get(text)?.shift()
    if (was !== undefined) pairs.set(index, was)
  })
  const taken = new Set(pairs.values())
  const left = before.flatMap(({ text }, index) =>
    taken.has(index) ? [] : [{ index, parts: partsOf(text) }],
  )
  const found = after.flatMap(({ text }, index) => {
    if (pairs.has(index)) return []
    const parts = partsOf(text)
    return left.map((old) => ({ index, was: old.index, alike: likeness(old.parts, parts) }))
  })
  for (const { index, was, alike } of found.toSorted((a, b) => b.alike - a.alike)) {
    if (alike < LEAST_LIKENESS) break
    if (pairs.has(index) || taken.has(was)) continue
    pairs.set(index, was)
    taken.add(was)
  }
  return pairs
}

/** The newer blocks that kept their order: a longest rising run of the older numbers. All others were moved. */
function inOrder(was: readonly number[]): Set<number> {
  const best: number[] = []
  const before = was.map(() => -1)
  was.forEach((number, index) => {
    let [low, high] = [0, best.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((was[best[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = best[low - 1] ?? -1
    best[low] = index
  })
  const kept = new Set<number>()
  for (let index = best.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(was[index] ?? -1)
  return kept
}

function rowOf(
  { id, kind, level }: Block,
  state: RedlineBlock['state'],
  moved: boolean,
  changes: Change[],
): RedlineBlock {
  return { id, kind, ...(level === undefined ? {} : { level }), state, moved, changes }
}

/** Two versions laid over one another in the order of the newer, what is gone beside what stood before it. */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineBlock[] {
  const pairs = pairBlocks(before, after)
  const kept = inOrder(after.flatMap((_, index) => pairs.get(index) ?? []))
  const taken = new Set(pairs.values())
  const rows: RedlineBlock[] = []
  let at = 0
  const goneUpTo = (end: number) => {
    for (; at < end; at++) {
      const old = before[at]
      if (old && !taken.has(at)) rows.push(rowOf(old, 'out', false, [{ op: 'out', text: old.text }]))
    }
  }
  after.forEach((block, index) => {
    const was = pairs.get(index)
    const old = was === undefined ? undefined : before[was]
    if (was === undefined || !old)
      return rows.push(rowOf(block, 'in', false, [{ op: 'in', text: block.text }]))
    const moved = !kept.has(was)
    if (!moved) goneUpTo(was + 1)
    const state = old.text === block.text && old.kind === block.kind ? 'same' : 'changed'
    return rows.push(rowOf(block, state, moved, wordChanges(old.text, block.text)))
  })
  goneUpTo(before.length)
  return rows
}
