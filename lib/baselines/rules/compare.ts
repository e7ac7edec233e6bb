import type { Block } from './text'
import { alignWords } from './word-diff'
import { wordsOf, type Word } from './words'

/** How many blocks a passage is looked for in: its own, and where parts of it may have been moved to. */
const MOST_CANDIDATES = 3
/** As a part of the likeness of the best block. */
const LEAST_LIKENESS = 0.55

export type Prepared = { block: Block; words: Word[]; parts: Set<string> }

/** The words of a block, and its stretches of three letters: those of a misspelt word are mostly still there. */
function prepare(block: Block): Prepared {
  const text = block.text.toLowerCase()
  const parts = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at++) parts.add(text.slice(at, at + 3))
  return { block, words: wordsOf(block.text), parts }
}

/** How alike two blocks are, 0 to 2: the part of the old one that is there, and of both together. */
function likeness(old: Set<string>, now: Set<string>): number {
  let both = 0
  for (const part of old) if (now.has(part)) both++
  return both === 0 ? 0 : both / old.size + (2 * both) / (old.size + now.size)
}

export type Aligned = { now: Prepared; pairs: Int32Array }

/** Blocks made ready to be compared; once for a text, however often it is compared. */
export function prepareAll(blocks: readonly Block[]): Prepared[] {
  return blocks.map(prepare)
}

/** An old block, and the new ones that it or parts of it may have become: which new word each of its words is, or -1. */
export type Comparison = { old: Prepared; candidates: Aligned[] }
export type Comparer = (id: string) => Comparison | null

function candidatesFor(old: Prepared, after: readonly Prepared[]): Aligned[] {
  const ranked = after
    .map((now) => ({ now, alike: likeness(old.parts, now.parts) }))
    .toSorted((a, b) => b.alike - a.alike)
  const least = LEAST_LIKENESS * (ranked[0]?.alike ?? 0)
  return ranked
    .slice(0, MOST_CANDIDATES)
    .filter(({ alike }) => alike >= least)
    .map(({ now }) => ({ now, pairs: alignWords(old.words, now.words) }))
}

/** Compares blocks of two versions, each pair once however many passages ask. Null for a block that never was. */
export function comparer(previous: readonly Block[], after: readonly Prepared[]): Comparer {
  const before = new Map(previous.map((block) => [block.id, prepare(block)]))
  const known = new Map<string, Aligned[]>()
  return (id) => {
    const old = before.get(id)
    if (!old) return null
    const candidates = known.get(id) ?? candidatesFor(old, after)
    known.set(id, candidates)
    return { old, candidates }
  }
}
