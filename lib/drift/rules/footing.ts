import { stageFactorOf } from './bearing'
import type { DriftDevelopment, Stage } from './types'

/** How far from word to deed: said only, being done, done, or taken back. What did not happen is done: its absence is complete. */
export const deeds = ['said', 'under-way', 'done', 'undone'] as const
export type Deed = (typeof deeds)[number]

const DEED: Readonly<Record<Stage, Deed>> = {
  rumoured: 'said',
  announced: 'said',
  agreed: 'said',
  funded: 'said',
  'under-way': 'under-way',
  completed: 'done',
  suspended: 'undone',
  cancelled: 'undone',
  reversed: 'undone',
}

/** How far a development has got. */
export const deedOf = ({ stage, polarity }: Pick<DriftDevelopment, 'stage' | 'polarity'>): Deed =>
  polarity === 'did-not-occur' ? 'done' : DEED[stage]

/** Developments by how far they have got, and the mean of their stage factors, 0-1 (null without any): the share of deeds in what tests a claim. */
export type SayDo = { counts: Record<Deed, number>; factor: number | null }

/** The say-do factor of the developments that test a claim, each counted once. */
export function sayDoOf(developments: readonly DriftDevelopment[]): SayDo {
  const counts = { said: 0, 'under-way': 0, done: 0, undone: 0 }
  let sum = 0
  for (const development of developments) {
    counts[deedOf(development)] += 1
    sum += stageFactorOf(development)
  }
  return { counts, factor: developments.length === 0 ? null : sum / developments.length }
}

/** An origin with how many developments cite it, itself or by what repeats it, and for how many of those it is the only one. */
export type OriginUse = { sourceId: string; developments: number; alone: number }

/** What a claim's evidence goes back to. `repeats`: citations that only repeat an origin that the same development has already. */
export type Independence = { citations: number; repeats: number; origins: number; most: OriginUse[] }

/**
 * How independent the sources of some developments are. An origin is the source at the end of a chain of repeats, so five outlets with one wire are
 * one. `most` has the origins used by the most developments first, at most `limit`, and only those that more than one development rests on.
 */
export function independenceOf(developments: readonly DriftDevelopment[], limit = 5): Independence {
  const uses = new Map<string, OriginUse>()
  let [citations, distinct] = [0, 0]
  for (const development of developments) {
    const origins = new Set(development.citations.map(({ origin }) => origin))
    citations += development.citations.length
    distinct += origins.size
    for (const sourceId of origins) {
      const use = uses.get(sourceId) ?? { sourceId, developments: 0, alone: 0 }
      use.developments += 1
      if (origins.size === 1) use.alone += 1
      uses.set(sourceId, use)
    }
  }
  const most = [...uses.values()]
    .filter((use) => use.developments > 1)
    .toSorted(
      (a, b) => b.developments - a.developments || b.alone - a.alone || (a.sourceId < b.sourceId ? -1 : 1),
    )
  return { citations, repeats: citations - distinct, origins: uses.size, most: most.slice(0, limit) }
}
