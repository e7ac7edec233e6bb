import 'server-only'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { Pool } from 'pg'
import { env } from '../env'
import { appRole } from '../db/prisma'
import { refuse } from '../errors'

const kept = globalThis as { plumblineThrottle?: RateLimiterPostgres }

/** Ten wrong passwords for one account within 15 minutes close it to guesses for the rest of them. */
function limiter(): RateLimiterPostgres {
  return (kept.plumblineThrottle ??= new RateLimiterPostgres({
    storeClient: new Pool({ connectionString: env().DATABASE_URL, options: `-c role=${appRole}`, max: 2 }),
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: 'sign-in',
    points: 10,
    duration: 15 * 60,
  }))
}

/** Refuses when too many wrong passwords came for this address lately. */
export async function mayTry(email: string): Promise<void> {
  const spent = await limiter().get(email)
  if (spent && spent.remainingPoints <= 0) {
    throw refuse(
      'TOO_MANY_REQUESTS',
      `Too many wrong passwords. Try again in ${Math.ceil(spent.msBeforeNext / 60_000)} minutes.`,
    )
  }
}

/** Counts a wrong password against an address. */
export async function countWrong(email: string): Promise<void> {
  await limiter()
    .consume(email)
    .catch(() => {})
}

/** The right password wipes the slate. */
export async function forgive(email: string): Promise<void> {
  await limiter().delete(email)
}
