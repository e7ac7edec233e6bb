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

/** Whether a promise is overdue on a day: its day has passed, and it is still owed. Days as YYYY-MM-DD. */
export function isOverdue(
  { stage, promisedBy }: { stage: string; promisedBy: string | null },
  on: string,
): boolean {
  return promisedBy !== null && promisedBy < on && (owedStages as readonly string[]).includes(stage)
}
