import { eachFitting, sidesOf, type Lens } from './lens'

/** Who did how much to whom, by code; the most active first. */
export type Pairs = {
  doers: { code: string; total: number }[]
  receivers: { code: string; total: number }[]
  n: Map<string, number>
}

export const pairKey = (doer: string, receiver: string): string => `${doer} ${receiver}`

const sorted = (totals: Map<string, number>, most: number) =>
  [...totals]
    .map(([code, total]) => ({ code, total }))
    .toSorted((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1))
    .slice(0, most)

/**
 * Developments by doer (actor, funder, supplier, speaker) and receiver (recipient, host). One with two receivers stands in both cells, and counts once
 * in the total of its doer.
 */
export function pairsOf(lens: Lens, most: number): Pairs {
  const codes = lens.cube.words.actor ?? []
  const [doers, receivers, n] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const add = (totals: Map<string, number>, key: string) => totals.set(key, (totals.get(key) ?? 0) + 1)
  eachFitting(lens, ['pair'], (row) => {
    const sides = sidesOf(lens.cube, row)
    const [from, to] = [[...new Set(sides.doers)], [...new Set(sides.receivers)]].map((some) =>
      some.map((at) => codes[at]!),
    )
    if (from!.length === 0 || to!.length === 0) return
    for (const doer of from!) add(doers, doer)
    for (const receiver of to!) add(receivers, receiver)
    for (const doer of from!) for (const receiver of to!) add(n, pairKey(doer, receiver))
  })
  return { doers: sorted(doers, most), receivers: sorted(receivers, most), n }
}

/** The sentence over the matrix: the pair with most. */
export function pairsTitle({ n }: Pairs, nameOf: (code: string) => string): string {
  const ranked = [...n].toSorted(([, a], [, b]) => b - a)
  if (ranked.length === 0) return 'No development of this choice names both who acted and whom it reached'
  const [key, most] = ranked[0]!
  const [doer, receiver] = key.split(' ').map(nameOf)
  const ties = ranked.filter(([, count]) => count === most).length
  if (ties > 1) return `No pair stands out: ${ties} have ${most} each`
  return `Most often ${doer} acted towards ${receiver}: ${most} developments`
}
