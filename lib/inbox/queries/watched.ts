import 'server-only'
import { createHash } from 'node:crypto'
import type { Caller } from '@/lib/core/gate'
import type { Tripwire } from '@/lib/tripwires/contract'
import { listWatched } from '@/lib/tripwires/queries/list'
import { waitingCount, waitingOf } from '@/lib/tripwires/rules/waiting'
import type { WatchedEntry } from '../contract'
import { findUndoable } from './undoable'

/** More than this is not listed at a time; the rest comes up as these are judged. */
const SHOWN = 200

/** The id of a hit: the same for the same tripwire and development. */
export function hitId(tripwireId: string, ref: string): string {
  const hex = createHash('sha256').update(`${tripwireId} ${ref}`).digest('hex')
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-')
}

const wireOf = ({ id, says, effect, rule, after, byDate }: Tripwire) => ({
  ...{ id, says, effect, rule, after, byDate },
})

/** What waits at tripwires: hits with the newest first, then what was expected and did not happen in time. */
export async function listWatchedEntries(caller: Caller) {
  const [tripwires, undoable] = await Promise.all([listWatched(caller), findUndoable(caller)])
  const { hits, expired } = waitingOf(tripwires)
  const entries: WatchedEntry[] = [
    ...hits.map(({ tripwire, hit: { ref, title, happened, reviewState } }) => ({
      ...{ source: 'hit' as const, id: hitId(tripwire.id, ref), version: tripwire.version },
      ...{ tripwire: wireOf(tripwire), claim: tripwire.claim },
      development: { ref, title, happened, reviewState },
    })),
    ...expired.map((tripwire) => ({
      ...{ source: 'silence' as const, id: tripwire.id, version: tripwire.version },
      ...{ tripwire: wireOf(tripwire), claim: tripwire.claim },
    })),
  ]
  return { items: entries.slice(0, SHOWN), total: waitingCount(tripwires), undoable }
}
