/** The dates of what was said and done: when it was announced, agreed and completed, and the day by which it was promised. */
export const saidDates = ['announcedOn', 'agreedOn', 'completedOn', 'promisedBy'] as const
export type SaidDate = (typeof saidDates)[number]

export const SAID_DATES: Record<SaidDate, string> = {
  announcedOn: 'Announced on',
  agreedOn: 'Agreed on',
  completedOn: 'Completed on',
  promisedBy: 'Promised by',
}

/** Stages at which a promise is still owed: it was neither kept nor called off. */
export const owedStages = ['rumoured', 'announced', 'agreed', 'funded', 'under-way', 'suspended'] as const

type Promised = { stage: string; promisedBy: string | null; completedOn: string | null }

/**
 * Whether a promise is overdue on a day: its day has passed, and it is still owed or was kept only after that. Days as YYYY-MM-DD. The stage is
 * today's: when it was called off is not known, so what was called off is never overdue.
 */
export function isOverdue({ stage, promisedBy, completedOn }: Promised, on: string): boolean {
  if (promisedBy === null || promisedBy >= on) return false
  return (
    (owedStages as readonly string[]).includes(stage) ||
    (stage === 'completed' && completedOn !== null && completedOn > on)
  )
}
