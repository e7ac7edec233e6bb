/** What a claim is: the codes as they are stored. */
export const claimTypes = ['fact', 'judgement', 'forecast', 'assumption', 'driver'] as const

/** What the conclusion needs of a claim. */
export const claimRoles = ['key', 'supporting'] as const
