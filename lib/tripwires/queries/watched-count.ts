import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import { waitingCount, type OwnedWire } from '../rules/waiting'
import { listWatched } from './list'
import { findOwned } from './owned'

/** A page waits no longer for the count of the frame than this: a little where an older one is known, longer where none is. */
const PATIENCE_MS = { known: 50, unknown: 1_000 }

type Kept = { stamp: string; count: number; owned: OwnedWire[] }

const kept = new Map<string, Kept>()
const NONE: Kept = { stamp: '', count: 0, owned: [] }
const running = new Map<string, Promise<Kept>>()

/** Counts, and keeps the count; asked again meanwhile, it is the same counting. */
function counted(caller: Caller, stamp: string): Promise<Kept> {
  const { id } = caller.dossier
  const under = running.get(id)
  if (under) return under
  const counting = listWatched(caller)
    .then(async (tripwires) => {
      const now = { stamp, count: waitingCount(tripwires), owned: await findOwned(caller, tripwires) }
      kept.set(id, now)
      return now
    })
    .finally(() => running.delete(id))
  running.set(id, counting)
  return counting
}

const stampOf = (changes: number) => `${changes} ${today()}`

/**
 * What waits at tripwires: how many hits and expired tripwires, for the frame of every page, and those of claims with an owner. `changes` is
 * the number of the dossier's last audit entry: while it and the day stay the same, so does the count, and nothing is asked. After a change
 * it is counted anew; a page that would wait for long shows the count as it was last known.
 */
export async function watchedCount(caller: Caller, changes: number): Promise<Omit<Kept, 'stamp'>> {
  const last = kept.get(caller.dossier.id)
  const stamp = stampOf(changes)
  if (last?.stamp === stamp) return last
  const known = last ?? NONE
  const patience = PATIENCE_MS[last ? 'known' : 'unknown']
  const late = new Promise<Kept>((resolve) => setTimeout(() => resolve(known), patience).unref())
  return Promise.race([counted(caller, stamp).catch(() => known), late])
}

/** What waits at the tripwires of claims with an owner, as it is now however long that takes. */
export async function listOwned(caller: Caller): Promise<OwnedWire[]> {
  const { read, dossier } = caller
  const [last] = await read<{ changes: number }[]>`
    SELECT coalesce(max(seq), 0) AS changes FROM audit_entries WHERE dossier_id = ${dossier.id}`
  const stamp = stampOf(last!.changes)
  const known = kept.get(dossier.id)
  return known?.stamp === stamp ? known.owned : (await counted(caller, stamp)).owned
}
