import 'server-only'
import postgres from 'postgres'
import { env } from '../env'
import { appRole } from './prisma'

function connect() {
  const settings = env()
  return postgres(settings.DATABASE_URL, {
    max: settings.PLUMBLINE_POOL,
    connect_timeout: 5,
    idle_timeout: 60,
    transform: { ...postgres.camel, undefined: null },
    onnotice: () => {},
    connection: {
      role: appRole,
      TimeZone: 'UTC',
      default_transaction_read_only: true,
      // A plan for any value is wrong for most: a common word took 247 ms by it instead of 16.
      plan_cache_mode: 'force_custom_plan',
    },
    types: {
      day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
      instant: {
        to: 1184,
        from: [1184],
        serialize: (at: string) => at,
        parse: (at: string) => new Date(at).toISOString(),
      },
      bigint: { to: 20, from: [20], serialize: (n: number) => String(n), parse: (n: string) => Number(n) },
    },
  })
}

const kept = globalThis as { plumblineReader?: ReturnType<typeof connect> }

/** The database for queries: sessions on it are read-only, so a query cannot write. Rows come with camelCase names, dates as text. */
export function reader(): Reader {
  return (kept.plumblineReader ??= connect())
}

export type Reader = ReturnType<typeof connect>
