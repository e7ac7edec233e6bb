/** Where a record is in review. */
export const reviewStates = [
  'candidate',
  'draft',
  'in-review',
  'accepted',
  'rejected',
  'unverifiable',
  'duplicate',
  'superseded',
] as const
export type ReviewState = (typeof reviewStates)[number]
