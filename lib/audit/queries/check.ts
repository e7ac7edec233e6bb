import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { faultOf, type ChainCheck, type Sealed } from '../rules/chain'

/** One statement compares so many entries: it ends within a second, and others get their turn. */
const entriesPerStatement = 5_000

/**
 * Compares every entry of the dossier with its seal and with the entry before it, in their order, and ends at the first that does not fit. What was
 * cut off the end shows only against a seal that was kept elsewhere: the last one is given for that.
 */
export async function getChainCheck({ read, dossier }: Caller): Promise<ChainCheck> {
  const found: ChainCheck = { entries: 0, first: null, last: null, fault: null }
  for (;;) {
    const [seq, hash]: [number, string] = [found.last?.seq ?? 0, found.last?.hash ?? '']
    const rows = await read<Sealed[]>`
      SELECT e.seq, e.at, e.type, e.hash, e.hash = audit_hash(e) AS same, e.previous_hash = lag(e.hash, 1, ${hash}) OVER (ORDER BY e.seq) AS follows
      FROM (SELECT * FROM audit_entries WHERE dossier_id = ${dossier.id} AND seq > ${seq} ORDER BY seq LIMIT ${entriesPerStatement}) AS s
        JOIN audit_entries e ON e.dossier_id = s.dossier_id AND e.id = s.id ORDER BY e.seq`
    for (const row of rows) {
      found.fault = faultOf(row, found.last?.seq ?? 0)
      if (found.fault) return found
      const at = { seq: row.seq, at: row.at }
      found.first ??= at
      found.last = { ...at, hash: row.hash }
      found.entries += 1
    }
    if (rows.length < entriesPerStatement) return found
  }
}
