import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Counts, Findings, Outcome } from '../rules/findings'
import { order, takeBatch } from './locked'

type Commit = { ref: string; version: number; changes: 'take' | 'leave'; except: number[] }

const rows = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'row is' : 'rows are'}`

/** Why there is nothing to import, and what to do. */
function nothingSaid({ changed, wrong, duplicate }: Counts): string {
  if (changed > 0) return 'No row is new. Take the changes, or there is nothing to import.'
  if (wrong === 0) return 'No row is new or changed: importing this file would change nothing.'
  const known = duplicate > 0 ? `${rows(duplicate)} in the log already, ` : ''
  return `No row can be imported: ${known}${rows(wrong)} wrong. Each says what to do; correct the columns, or the file.`
}

/** Orders the checked rows into the log. What was decided is kept with the batch. */
export async function commitImport(act: Act, { ref, version, changes, except }: Commit) {
  const batch = await takeBatch(act, { ref, version }, ['checked'])
  const { counts, making } = batch.findings as unknown as Findings
  const comes = counts.new + (changes === 'take' ? counts.changed : 0) + (making.located ?? 0)
  if (comes === 0) throw refuse('CONFLICT', nothingSaid(counts), { reason: 'nothing' })
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
