import pg from 'pg'
import { expect, vi } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import { contentHashOf } from '@/lib/developments/mutations/content-hash'
import type { World } from './world'

/**
 * Begins to log a record and does not end: whoever logs the same has to wait. So an import can be stopped in its middle, however fast the
 * machine is. Gives what lets go again; nothing of the record stays.
 */
export async function hold(
  { dossierId, principals }: World,
  same: { title: string; startsOn: string; kind: string },
) {
  const client = new pg.Client(process.env['DATABASE_URL'])
  await client.connect()
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO developments (dossier_id, id, ref, title, kind_code, happened, starts_on, precision, stage, content_hash, created_by_id)
     VALUES ($1, $2, 'held', $3, $4, $5, $6, 'day', 'completed', $7, $8)`,
    [
      dossierId,
      newId(),
      same.title,
      same.kind,
      same.startsOn,
      same.startsOn,
      contentHashOf(same),
      principals.owner.accountId,
    ],
  )
  return async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
}

/** Waits until somebody waits for what is held. */
export const somebodyWaits = () =>
  vi.waitFor(
    async () => {
      const [row] = await prisma().$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted`
      expect(row!.n).toBeGreaterThan(0)
    },
    { timeout: 60_000, interval: 50 },
  )
