import { many } from '@/components/log/words'
import { STANDING } from '@/lib/claims/rules/standing'
import type { Recast, RecastEffect } from '@/lib/recasts/contract'

const shown = (drift: number | null) => (drift === null ? 'untested' : `drift ${drift.toFixed(1)}`)
const whole = (per100: number) => `${Math.round(per100)} %`

/** What happens to the two numbers of the baseline, in a sentence. */
export function numbersWords({ before, after }: Pick<RecastEffect, 'before' | 'after'>): string {
  const same = shown(before.drift) === shown(after.drift) && whole(before.coverage) === whole(after.coverage)
  if (same) return `The baseline stays at ${shown(before.drift)} on ${whole(before.coverage)} tested.`
  return `The baseline goes from ${shown(before.drift)} on ${whole(before.coverage)} tested to ${shown(after.drift)} on ${whole(after.coverage)}.`
}

/** What the links say of one claim. */
export const judgedWords = ({
  drift,
  suggested,
}: RecastEffect['from'][number] | RecastEffect['to'][number]) =>
  `${shown(drift)}, the links suggest ${STANDING[suggested].word.toLowerCase()}`

/** Links that go to no part. */
export const leftWords = (left: number, ref: string) =>
  left === 0 ? null : `${many(left, 'link goes', 'links go')} to no part, readable with ${ref} alone.`

/** What was done, as the page of a claim says it. */
export function recastWords({ kind, as }: Recast): string {
  if (kind === 'split') return as === 'gone' ? 'Split into' : 'A part of'
  return as === 'gone' ? 'Merged into' : 'Took in'
}

/** The claims at the other end. */
export const otherEnds = ({ as, from, to }: Recast) => (as === 'gone' ? to : [from])
