import type { Tripwire, TripwireHit } from '../contract'

/** A development that trips a wire and that nobody has judged or passed over yet. */
export type WaitingHit = { tripwire: Tripwire; hit: TripwireHit }

/** A development that waits at a tripwire: who put it into the log, and when. */
export type RecordedHit = { ref: string; title: string; recordedAt: string; byId: string; by: string }

/** A tripwire at which something waits, of a claim that somebody answers for; `hits` are empty where its day went by without one. */
export type OwnedWire = Pick<Tripwire, 'id' | 'claim' | 'says' | 'byDate' | 'createdAt' | 'waiting'> & {
  ownerId: string
  /** the newest in the log first */
  hits: RecordedHit[]
}

/** What waits for somebody: hits without a link or a pass, the newest first, and wires whose time ran out without being logged. */
export function waitingOf(tripwires: readonly Tripwire[]): { hits: WaitingHit[]; expired: Tripwire[] } {
  const hits = tripwires
    .filter(({ state }) => state === 'tripped')
    .flatMap((tripwire) =>
      tripwire.hits
        .filter(({ link, passed }) => link === null && passed === null)
        .map((hit) => ({ tripwire, hit })),
    )
  return {
    hits: hits.toSorted((a, b) =>
      a.hit.startsOn < b.hit.startsOn ? 1 : a.hit.startsOn > b.hit.startsOn ? -1 : 0,
    ),
    expired: tripwires.filter(({ state }) => state === 'expired'),
  }
}

/** How much that is, also where more fits than is listed. */
export const waitingCount = (tripwires: readonly Pick<Tripwire, 'state' | 'waiting'>[]): number =>
  tripwires.reduce((sum, { state, waiting }) => sum + waiting + (state === 'expired' ? 1 : 0), 0)
