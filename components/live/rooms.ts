/** Where somebody is, by the room's key in its address. */
export const ROOM_WORDS: Record<string, string> = {
  brief: 'in the brief',
  inbox: 'in the inbox',
  log: 'in the log',
  trends: 'in the trends',
  baseline: 'reading the baseline',
  claims: 'in the claims',
  reports: 'in the reports',
  notices: 'reading the notices',
  notes: 'reading the notes',
  actors: 'among the actors',
  sources: 'among the sources',
  team: 'on the team’s page',
  settings: 'in the settings',
  imports: 'in the imports',
}

/** Rooms that are lists: rows would move under the hand, so what is new waits there for a press. By the subjects they list. */
export const LISTS: Record<string, readonly string[]> = {
  log: ['development'],
  inbox: ['development', 'link', 'assignment'],
  claims: ['claim', 'standing', 'link'],
  sources: ['source', 'outlet'],
  actors: ['actor', 'place'],
}
