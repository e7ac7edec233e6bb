/** What can be said about what waits at a tripwire. */
export const watchVerdicts = ['link', 'pass'] as const
export type WatchVerdict = (typeof watchVerdicts)[number]

type Source = 'hit' | 'silence'

/** Each verdict with its key, its words, and what is said afterwards of several. */
export const WATCH_VERDICTS: Record<
  WatchVerdict,
  { keys: string; verb: Record<Source, string>; done: string }
> = {
  link: { keys: 'a', verb: { hit: 'Link', silence: 'Log that it did not happen' }, done: 'judged' },
  pass: { keys: 'r', verb: { hit: 'Not what was meant', silence: 'Take it away' }, done: 'passed over' },
}

/** What an entry goes by where it was left: the tripwire, and the development that fits it. */
export const watchedName = (tripwireId: string, development?: string): string =>
  development === undefined ? tripwireId : `${tripwireId} ${development}`
