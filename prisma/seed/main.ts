import pg from 'pg'
import { env } from '@/lib/core/env'
import { prisma } from '@/lib/core/db/prisma'
import { makeAccounts } from './accounts'
import { seedDossier } from './dossier'

/**
 * Fills an empty installation, once, also when several instances start at the same time: the accounts, then the sample through the
 * door. Prints one JSON line: the accounts, and the password if it was made now.
 */
async function seed() {
  const lock = new pg.Client({ connectionString: env().DATABASE_URL })
  await lock.connect()
  await lock.query("SELECT pg_advisory_lock(hashtext('plumbline.seed'))")
  try {
    const instance = await prisma().instance.findUnique({ where: { id: 1 } })
    if (instance?.seededAt) return { accounts: [], seeded: false }
    const sample = process.env['PLUMBLINE_SAMPLE'] !== '0'
    const made = await makeAccounts(sample)
    if (sample) await seedDossier(made)
    await prisma().instance.update({ where: { id: 1 }, data: { seededAt: new Date() } })
    return { accounts: made.accounts, ...(made.password ? { password: made.password } : {}), seeded: true }
  } finally {
    await lock.end()
  }
}

const told = await seed()
process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0))
