/** The lengths of a step of time that a date may not tell. */
export const stepLengths = ['day', 'week', 'month', 'quarter', 'year'] as const
export type StepLength = (typeof stepLengths)[number]

const coarser: Record<StepLength, string[]> = {
  day: ['month', 'quarter', 'season', 'year', 'decade', 'century'],
  week: ['month', 'quarter', 'season', 'year', 'decade', 'century'],
  month: ['quarter', 'season', 'year', 'decade', 'century'],
  quarter: ['season', 'year', 'decade', 'century'],
  year: ['decade', 'century'],
}

/** The precisions of a date that do not say in which step it falls. */
export const coarserThan = (step: StepLength): string[] => coarser[step]

/** How many months a coarse date covers, from the month in which it begins. */
export const monthsCovered: Record<string, number> = {
  month: 1,
  quarter: 3,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
}
