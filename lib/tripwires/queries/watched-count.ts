import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import { waitingCount } from '../rules/waiting'
import { listWatched } from './list'

/** A page waits no longer for the count of the frame than this: a little where an older one is known, longer where none is. */
const PATIENCE_MS = { known: 50, unknown: 1_000 }

type Kept = { stamp: string; count: number }

const kept = new Map<string, Kept>()
const running = new Map<string, Promise<number>>()

/** Counts, and keeps the count; asked again meanwhile, it is the same counting. */
function counted(caller: Caller, stamp: string): Promise<number> {
  const { id } = caller.dossier
  const under = running.get(id)
  if (under) return under
  const counting = listWatched(caller)
    .then((tripwires) => {
      const count = waitingCount(tripwires)
      kept.set(id, { stamp, count })
      return count
    })
    .finally(() => running.delete(id))
  running.set(id, counting)
  return counting
}

/**
 * How many hits and expired tripwires wait, for the frame of every page. `changes` is the number of the dossier's last audit entry: while it
 * and the day stay the same, so does the count, and nothing is asked. After a change it is counted anew; a page that would wait for long
 * shows the count as it was last known.
 */
export async function watchedCount(caller: Caller, changes: number): Promise<number> {
  const last = kept.get(caller.dossier.id)
  const stamp = `${changes} ${today()}`
  if (last?.stamp === stamp) return last.count
  const known = last?.count ?? 0
  const patience = PATIENCE_MS[last ? 'known' : 'unknown']
  const late = new Promise<number>((resolve) => setTimeout(() => resolve(known), patience).unref())
  return Promise.race([counted(caller, stamp).catch(() => known), late])
}
