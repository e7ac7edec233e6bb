/**
 * A recast of a claim as it bears on whether the claim is followed: as the one that was split or merged away, or as a part that a split
 * made. Days are 'YYYY-MM-DD'.
 */
export type RecastDays = { as: 'gone' | 'made'; madeOn: string; undoneOn: string | null }

/**
 * Whether a claim is followed as known on a day, inclusive: a claim that was split or merged away is not from that day on, unless that was
 * undone by then; a part of a split only is from the day of the split until that was undone. So a view at an earlier knowledge date
 * has the claims that there were.
 */
export function isFollowed(recasts: readonly RecastDays[], known: string): boolean {
  const inForce = ({ madeOn, undoneOn }: RecastDays) =>
    madeOn <= known && (undoneOn === null || undoneOn > known)
  const made = recasts.filter((one) => one.as === 'made')
  if (made.length > 0 && !made.some(inForce)) return false
  return !recasts.some((one) => one.as === 'gone' && inForce(one))
}

/** Whether a claim was followed once and is no more, as known on a day; one that a later split makes is neither. */
export const isGone = (recasts: readonly RecastDays[], known: string): boolean =>
  !isFollowed(recasts, known) && recasts.some(({ madeOn }) => madeOn <= known)
