import type { Anchor } from '@/lib/baselines/contract'
import { METHOD_WORDS } from '@/lib/baselines/rules/anchor-states'

/** A text in which one stretch stands out. */
export type Shown = { before: string; words: string; after: string }

/** A stretch of a block with what stands around it, cut to `most` code points on each side. */
export function surroundings(
  { text, start, end }: { text: string; start: number; end: number },
  most = 400,
): Shown {
  const points = [...text]
  const from = Math.max(0, start - most)
  const to = Math.min(points.length, end + most)
  return {
    before: `${from > 0 ? '…' : ''}${points.slice(from, start).join('')}`,
    words: points.slice(start, end).join(''),
    after: `${points.slice(end, to).join('')}${to < points.length ? '…' : ''}`,
  }
}

/** In the order of the text that they came from; B10 comes after B9. */
function byOrigin({ from: a }: Anchor, { from: b }: Anchor): number {
  return a.version - b.version || a.block.localeCompare(b.block, 'en', { numeric: true }) || a.start - b.start
}

/** What waits for somebody: proposals first, in the order of the text, then what has no place, in the order of the older one. */
export function waiting(anchors: readonly Anchor[]): Anchor[] {
  return [
    ...anchors.filter(({ state }) => state === 'review'),
    ...anchors.filter(({ state, decision }) => state === 'orphan' && decision === null).toSorted(byOrigin),
  ]
}

/** What was found of a passage, in a line. */
export function foundWords({ method, reason, score }: Anchor): string {
  if (method === 'orphan')
    return reason === 'ambiguous'
      ? 'Stands in more than one place; none is proposed'
      : 'Not found in this version'
  return `${METHOD_WORDS[method]}, ${Math.round(score * 100)} % of it the same`
}

/** Where a passage is with the version, and who says so. */
export function stateWords({ state, decision, decidedBy }: Anchor): string {
  if (decision === 'confirmed') return `Confirmed by ${decidedBy}`
  if (decision === 'moved') return `Moved by ${decidedBy}`
  if (decision === 'orphaned') return `Left without a place by ${decidedBy}`
  if (state === 'review') return 'To look at'
  return state === 'orphan' ? 'Without a place' : 'Carried over'
}
