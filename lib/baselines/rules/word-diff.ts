import { alikeness, lettersBefore, type Word } from './words'

/** Two texts of 5,000 words each; longer ones are not compared but left to a person. */
const MOST_CELLS = 25_000_000
/** Between two sure words; misspelt words are only looked for in gaps of about a paragraph. */
const MOST_GAP_CELLS = 40_000

/** The pairs of a longest common subsequence by weight: for each old word its new one or -1. */
function commonWords(
  rows: number,
  columns: number,
  most: number,
  gain: (row: number, column: number) => number,
): Int32Array {
  const pairs = new Int32Array(rows).fill(-1)
  if (rows === 0 || columns === 0 || rows * columns > most) return pairs
  const width = columns + 1
  const steps = new Uint8Array((rows + 1) * width)
  let above = new Float64Array(width)
  let row = new Float64Array(width)
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const up = above[j] ?? 0
      const left = row[j - 1] ?? 0
      const own = gain(i - 1, j - 1)
      const both = own > 0 ? (above[j - 1] ?? 0) + own : -1
      const best = both >= up && both >= left ? 3 : up >= left ? 1 : 2
      row[j] = best === 3 ? both : best === 1 ? up : left
      steps[i * width + j] = best
    }
    ;[above, row] = [row, above]
  }
  for (let i = rows, j = columns; i > 0 && j > 0;) {
    const step = steps[i * width + j]
    if (step === 3) pairs[i - 1] = j - 1
    if (step !== 2) i--
    if (step !== 1) j--
  }
  return pairs
}

function sameWords(old: readonly Word[], now: readonly Word[]): Int32Array {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly Word[]) =>
    Int32Array.from(words, ({ text }) => {
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    })
  const [a, b] = [numbered(old), numbered(now)]
  const weights = Int32Array.from(old, ({ text }) => text.length)
  const gain = (i: number, j: number) => (a[i] === b[j] ? (weights[i] ?? 0) : 0)
  return commonWords(old.length, now.length, MOST_CELLS, gain)
}

type Run = { old: number; now: number; length: number }

/** Words that stand side by side in both texts. */
export function pairRuns(pairs: Int32Array): Run[] {
  const runs: Run[] = []
  pairs.forEach((now, index) => {
    if (now < 0) return
    const last = runs.at(-1)
    if (last && last.old + last.length === index && last.now + last.length === now) last.length++
    else runs.push({ old: index, now, length: 1 })
  })
  return runs
}

/**
 * Drops the words that two different sentences have in common by chance ("of the"): a run that is no longer than what
 * was both taken out and put in around it says nothing.
 */
function dropIslands(pairs: Int32Array, old: readonly Word[], now: readonly Word[]): void {
  const [oldSums, nowSums] = [lettersBefore(old), lettersBefore(now)]
  const between = (sums: Int32Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  const excess = (run: Run, index: number, runs: Run[]) => {
    const before = runs[index - 1] ?? { old: 0, now: 0, length: 0 }
    const after = runs[index + 1] ?? { old: old.length, now: now.length, length: 0 }
    const own = between(oldSums, run.old, run.old + run.length)
    const gone = between(oldSums, before.old + before.length, after.old) - own
    const come = between(nowSums, before.now + before.length, after.now) - own
    return own - Math.min(gone, come)
  }
  for (;;) {
    const runs = pairRuns(pairs)
    const weights = runs.map(excess)
    const least = Math.min(...weights)
    const run = runs[weights.indexOf(least)]
    if (!run || least > 0) return
    pairs.fill(-1, run.old, run.old + run.length)
  }
}

/** How well a text parts before this word: after a sentence best, after other punctuation better than within words. */
function partsBefore(words: readonly Word[], index: number): number {
  const before = words[index - 1]?.text ?? '.'
  return /^[.!?\u2026]$/.test(before) ? 2 : /^[\p{L}\p{N}]/u.test(before) ? 0 : 1
}

/**
 * What was put in (or taken out) between two runs can often be read in several ways: "A. [New. ]B" or "A[. New]. B".
 * Moves it to where a sentence ends, as a person would say it.
 */
function slide(pairs: Int32Array, old: readonly Word[], now: readonly Word[]): void {
  const runs = pairRuns(pairs)
  runs.slice(1).forEach((run, index) => {
    const before = runs[index]
    if (!before) return
    const [oldEnd, nowEnd] = [before.old + before.length, before.now + before.length]
    if ((oldEnd === run.old) === (nowEnd === run.now)) return
    let [left, right] = [0, 0]
    while (
      left < before.length &&
      old[oldEnd - 1 - left]?.text === now[run.now - 1 - left]?.text &&
      old[run.old - 1 - left]?.text === now[nowEnd - 1 - left]?.text
    )
      left++
    while (
      right < run.length &&
      old[oldEnd + right]?.text === now[nowEnd + right]?.text &&
      old[run.old + right]?.text === now[run.now + right]?.text
    )
      right++
    let best = 0
    for (let step = -left; step <= right; step++) {
      if (partsBefore(old, oldEnd + step) > partsBefore(old, oldEnd + best)) best = step
    }
    for (let step = best; step < 0; step++) {
      pairs[oldEnd + step] = -1
      pairs[run.old + step] = run.now + step
    }
    for (let step = 0; step < best; step++) {
      pairs[run.old + step] = -1
      pairs[oldEnd + step] = nowEnd + step
    }
  })
}

function fillGaps(pairs: Int32Array, old: readonly Word[], now: readonly Word[]): void {
  let [oldFrom, nowFrom] = [0, 0]
  for (let index = 0; index <= old.length; index++) {
    const to = index === old.length ? now.length : (pairs[index] ?? -1)
    if (to < 0) continue
    const [lost, found] = [old.slice(oldFrom, index), now.slice(nowFrom, to)]
    const gain = (i: number, j: number) => {
      const [a, b] = [lost[i], found[j]]
      return a && b ? alikeness(a, b) : 0
    }
    commonWords(lost.length, found.length, MOST_GAP_CELLS, gain).forEach((pair, at) => {
      if (pair >= 0) pairs[oldFrom + at] = nowFrom + pair
    })
    oldFrom = index + 1
    nowFrom = to + 1
  }
}

/**
 * Which new word each old word became, in their order; -1 where it is gone. Same words first and misspelt ones between
 * them; then what may be chance is dropped, and its gaps are compared once more as wholes, where more misspelt words fit.
 */
export function alignWords(old: readonly Word[], now: readonly Word[]): Int32Array {
  const least = Math.min(old.length, now.length)
  let head = 0
  while (head < least && old[head]?.text === now[head]?.text) head++
  let tail = 0
  while (tail < least - head && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail++
  const pairs = Int32Array.from(old, (_, index) => (index < head ? index : index - old.length + now.length))
  sameWords(old.slice(head, old.length - tail), now.slice(head, now.length - tail)).forEach((pair, index) => {
    pairs[head + index] = pair < 0 ? -1 : head + pair
  })
  slide(pairs, old, now)
  fillGaps(pairs, old, now)
  slide(pairs, old, now)
  dropIslands(pairs, old, now)
  fillGaps(pairs, old, now)
  return pairs
}
