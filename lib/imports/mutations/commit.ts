import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Findings, Outcome } from '../rules/findings'
import { order, takeBatch } from './locked'

type Commit = { ref: string; version: number; changes: 'take' | 'leave'; except: number[] }

/** Orders the checked rows into the log. What was decided is kept with the batch. */
export async function commitImport(act: Act, { ref, version, changes, except }: Commit) {
  const batch = await takeBatch(act, { ref, version }, ['checked'])
  const { counts } = batch.findings as unknown as Findings
  const comes = counts.new + (changes === 'take' ? counts.changed : 0)
  if (comes === 0)
    throw refuse(
      'CONFLICT',
      counts.changed > 0
        ? 'No row is new. Take the changes, or there is nothing to import.'
        : 'No row is new or changed: importing this file would change nothing.',
      { reason: 'nothing' },
    )
  const outcome: Outcome = { changes, except }
  await act.tx.importBatch.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: batch.id } },
    data: { outcome, version: { increment: 1 } },
  })
  await act.audit({
    type: 'import.ordered',
    subject: { type: 'import', id: batch.id },
    after: { ref, order: 'commit', changes, except: except.length },
  })
  return order(act, batch, 'commit')
}
