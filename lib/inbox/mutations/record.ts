import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Outcome } from '../contract'

/** What a verdict on a tripwire leaves: a proposed link, a pass, a logged silence, a tripwire that was taken away. */
export type WatchedSource = 'proposal' | 'pass' | 'silence' | 'tripwire'

/** One entry of a decision as it is kept: what it was about, and the state before and after. */
export type Decided = {
  source: 'development' | 'link' | 'merge' | 'citation' | WatchedSource
  id: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Keeps a decision with all its entries, so that it can be taken back. */
export async function keepDecision(
  { tx, dossier, principal }: Act,
  verdict: string,
  entries: Decided[],
): Promise<string> {
  const id = newId()
  await tx.triageDecision.create({
    data: {
      ...{ dossierId: dossier.id, id, accountId: principal.accountId, verdict },
      entries: JSON.parse(JSON.stringify(entries)),
    },
  })
  return id
}

export const done = (id: string, changed: number, left: Outcome['left'] = []): Outcome => ({
  id,
  changed,
  left,
})
