import type { OwnedWire } from '@/lib/tripwires/rules/waiting'
import type { Notice } from '../contract'

const later = (a: string, b: string) => (a > b ? a : b)

/** The first moment of the day after a day. */
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString()

/**
 * What tripwires have to tell one person: for each of a claim of theirs one notice, of what others logged that fits and waits, or of its day
 * that went by. It came about when the newest was logged, or when the tripwire was armed if that was later; it is read if it was marked since.
 * `entryOf` names the entry of the inbox in which a development at a tripwire is judged.
 */
export function trippedFor(
  wires: readonly OwnedWire[],
  accountId: string,
  readAt: ReadonlyMap<string, string>,
  entryOf: (tripwireId: string, development: string) => string,
): Notice[] {
  return wires
    .filter(({ ownerId }) => ownerId === accountId)
    .flatMap(({ id, claim, says, byDate, createdAt, waiting, hits }) => {
      const others = hits.filter(({ byId }) => byId !== accountId)
      const newest = others[0]
      if (hits.length > 0 && !newest) return []
      const at = newest ? later(newest.recordedAt, createdAt) : later(dayAfter(byDate), createdAt)
      return {
        ...{ id, kind: newest ? ('tripped' as const) : ('expired' as const), at, by: newest?.by ?? null },
        unread: (readAt.get(id) ?? '') < at,
        count: newest ? (others.length === hits.length ? waiting : others.length) : 1,
        claim: { ref: claim.ref, statement: claim.statement },
        development: newest ? { ref: newest.ref, title: newest.title } : null,
        ...{ relation: null, note: null, tripwire: { says, byDate } },
        entry: newest ? entryOf(id, newest.ref) : id,
      }
    })
}
