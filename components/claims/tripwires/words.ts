import { dateInWords } from '@/components/ui/dates'
import type { Tone } from '@/components/ui/tones'
import type { Tripwire } from '@/lib/tripwires/contract'

type Look = { tone: Tone; shape: 'disc' | 'up' | 'down' | 'dash' | 'cross' | 'ring' | 'check'; word: string }

/** How the state of a tripwire is drawn; one that is tripped in the colour of what it does to the claim. */
export function stateLook({ state, effect }: Pick<Tripwire, 'state' | 'effect'>): Look {
  switch (state) {
    case 'tripped':
      return effect === 'breaks'
        ? { tone: 'contradicts', shape: 'down', word: 'Tripped' }
        : { tone: 'supports', shape: 'up', word: 'Tripped' }
    case 'expired':
      return { tone: 'exceeds', shape: 'cross', word: 'Did not happen' }
    case 'logged':
      return { tone: 'neutral', shape: 'check', word: 'Did not happen, logged' }
    case 'disarmed':
      return { tone: 'neutral', shape: 'dash', word: 'Taken away' }
    case 'armed':
      return { tone: 'neutral', shape: 'ring', word: 'Armed' }
  }
}

/** What it means, in one line. */
export function stateWords({ state, open, byDate, silence }: Tripwire): string {
  const day = dateInWords(byDate)
  switch (state) {
    case 'tripped':
      return `${open === 1 ? 'One development fits' : `${open} developments fit`}.`
    case 'expired':
      return `Nothing in the log fits; its time ran out on ${day}.`
    case 'logged':
      return `Logged as ${silence ?? ''}.`
    case 'disarmed':
      return 'It waits for nothing.'
    case 'armed':
      return `Nothing in the log fits; it waits until ${day}.`
  }
}

/** Of the tripwires of a claim: how many are tripped and how many have expired without being logged. */
export type WireCounts = { tripped: number; expired: number; armed: number }

/** Counts by the ref of the claim. */
export function countsByClaim(wires: readonly Pick<Tripwire, 'claim' | 'state'>[]): Map<string, WireCounts> {
  const counts = new Map<string, WireCounts>()
  for (const { claim, state } of wires) {
    const own = counts.get(claim.ref) ?? { tripped: 0, expired: 0, armed: 0 }
    if (state === 'tripped' || state === 'expired' || state === 'armed') own[state] += 1
    counts.set(claim.ref, own)
  }
  return counts
}

const claimsWord = (n: number) => (n === 1 ? 'one claim' : `${n} claims`)

/** What waits for somebody, in a sentence for the ledger; empty when nothing does. */
export function waitingSentence(counts: Iterable<WireCounts>): string {
  const all = [...counts]
  const tripped = all.filter((each) => each.tripped > 0).length
  const expired = all.filter((each) => each.expired > 0).length
  const parts = [
    tripped > 0 ? `A tripwire of ${claimsWord(tripped)} is tripped.` : '',
    expired > 0 ? `For ${claimsWord(expired)} something expected did not happen.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
