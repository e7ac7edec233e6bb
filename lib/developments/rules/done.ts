/** Where something said stands on a day, in the order of the ledger. */
export const sayDoStates = ['said', 'under-way', 'done', 'suspended', 'called-off'] as const
export type SayDoState = (typeof sayDoStates)[number]

/** The stages of the log that make up each state. */
export const stagesOf: Record<SayDoState, readonly string[]> = {
  said: ['rumoured', 'announced', 'agreed', 'funded'],
  'under-way': ['under-way'],
  done: ['completed'],
  suspended: ['suspended'],
  'called-off': ['cancelled', 'reversed'],
}

export const sayDoWords: Record<SayDoState, string> = {
  said: 'announced or agreed',
  'under-way': 'under way',
  done: 'completed',
  suspended: 'suspended',
  'called-off': 'called off',
}
