import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from '../env'

/** Every connection gives up the login role for the one that owns nothing. */
export const appRole = 'plumbline_app'

function connect(): PrismaClient {
  const settings = env()
  const adapter = new PrismaPg(
    {
      connectionString: settings.DATABASE_URL,
      options: `-c role=${appRole} -c timezone=UTC`,
      max: settings.PLUMBLINE_POOL,
      connectionTimeoutMillis: 5_000,
      // What is done beside the requests keeps a connection warm; that alone must not keep a process alive.
      allowExitOnIdle: true,
    },
    // Named statements are parsed once per connection: twice the throughput.
    {
      statementNameGenerator: ({ sql }) => createHash('sha256').update(sql).digest('base64url').slice(0, 32),
    },
  )
  return new PrismaClient({
    adapter,
    // A bulk edit of ten thousand records, each with its audit entry, takes seconds; on a busy machine many.
    transactionOptions: { maxWait: 5_000, timeout: 40_000 },
  })
}

const kept = globalThis as { plumblinePrisma?: PrismaClient }

/** The database for records and writes. Only the gate and sign-in may use it directly. */
export function prisma(): PrismaClient {
  return (kept.plumblinePrisma ??= connect())
}

/** What a mutation writes with: a transaction that only the gate can mint. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'> & {
  readonly __tx: unique symbol
}
