/** An entry as the chain is checked: its number, when it was made, and whether it is what was sealed. */
export type Sealed = {
  seq: number
  at: string
  type: string
  hash: string
  /** whether its seal is that of what it says now */
  same: boolean
  /** whether it names the seal of the entry before it */
  follows: boolean
}

export type End = { seq: number; at: string }
/** Where the chain breaks. `missing` stands before `seq`. */
export type Fault = End & { type: string; fault: 'changed' | 'missing' | 'does-not-follow' }
export type ChainCheck = {
  entries: number
  first: End | null
  last: (End & { hash: string }) | null
  fault: Fault | null
}

/** What is wrong with an entry behind the one numbered `before`; null when it fits. */
export function faultOf({ seq, at, type, same, follows }: Sealed, before: number): Fault | null {
  const fault = seq !== before + 1 ? 'missing' : same ? (follows ? null : 'does-not-follow') : 'changed'
  return fault === null ? null : { seq, at, type, fault }
}

const number = (value: number) => value.toLocaleString('en-GB')

/** What a check found, in a sentence. `inWords` writes a time. */
export function checkSaid(
  { entries, first, last, fault }: ChainCheck,
  inWords: (at: string) => string,
): string {
  if (fault) {
    const which = `entry ${number(fault.seq)} (${fault.type.replace('.', ' ').replaceAll('-', ' ')}, ${inWords(fault.at)})`
    const sound =
      entries === 0
        ? 'No entry before it could be checked.'
        : `The ${number(entries)} before it are as they were sealed.`
    const what = {
      changed: `The chain breaks at ${which}: it does not say what was sealed.`,
      missing: `The chain breaks before ${which}: at least one entry is missing there.`,
      'does-not-follow': `The chain breaks at ${which}: it was not sealed with the entry before it.`,
    }[fault.fault]
    return `${what} ${sound} Compare with a backup, and tell whoever keeps the database.`
  }
  if (!first || !last) return 'There are no entries yet.'
  return `All ${number(entries)} entries are as they were sealed, from ${number(first.seq)} (${inWords(first.at)}) to ${number(last.seq)} (${inWords(last.at)}).`
}
