import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { mayRollBack } from '../queries/batches'
import { findBatch, order, takeBatch } from './locked'

type Versioned = { ref: string; version: number }

function checkRight(act: Act, committedById: string | null) {
  if (!mayRollBack(act, committedById))
    throw refuse(
      'FORBIDDEN',
      'An import is rolled back by whoever ran it, or by an editor. Ask one of them.',
      { permission: 'import.roll-back' },
    )
}

/** Orders an import out of the log again. */
export async function rollBackImport(
  act: Act,
  { ref, version, edited, reason }: Versioned & { edited: 'keep' | 'take'; reason: string },
) {
  checkRight(act, (await findBatch(act, ref)).committedById)
  const batch = await takeBatch(act, { ref, version }, ['committed'])
  await act.audit({
    type: 'import.ordered',
    subject: { type: 'import', id: batch.id },
    after: { ref, order: 'roll-back', edited },
    reason,
  })
  return order(act, batch, 'roll-back', { edited, reason })
}

/** Orders what a roll-back took out back into the log. */
export async function restoreImport(act: Act, { ref, version }: Versioned) {
  checkRight(act, (await findBatch(act, ref)).committedById)
  const batch = await takeBatch(act, { ref, version }, ['rolled-back'])
  await act.audit({
    type: 'import.ordered',
    subject: { type: 'import', id: batch.id },
    after: { ref, order: 'restore' },
  })
  return order(act, batch, 'restore')
}
