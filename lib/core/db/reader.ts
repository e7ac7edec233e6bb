import 'server-only'
import postgres from 'postgres'
import { env } from '../env'
import { appRole } from './prisma'

type Plans = 'auto' | 'force_custom_plan'

function connect(plans: Plans, most: number) {
  return postgres(env().DATABASE_URL, {
    max: most,
    connect_timeout: 5,
    idle_timeout: 60,
    // Only the names of columns: what JSON holds may be what people typed.
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel }, undefined: null },
    onnotice: () => {},
    connection: {
      role: appRole,
      TimeZone: 'UTC',
      default_transaction_read_only: true,
      plan_cache_mode: plans,
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

const kept = globalThis as {
  plumblineReader?: ReturnType<typeof connect>
  plumblineSteadyReader?: ReturnType<typeof connect>
}

/**
 * The database for queries: sessions on it are read-only, so a query cannot write. Rows come with camelCase names, dates as text. Every
 * question gets a plan of its own: a plan for any value is wrong for most (a common word took 247 ms by it instead of 16).
 */
export function reader(): Reader {
  return (kept.plumblineReader ??= connect('force_custom_plan', env().PLUMBLINE_POOL))
}

/**
 * The same for what is always found by the same keys, whatever the values: who calls, the children of some rows. Its plans are made once,
 * which spares such a question half of its time.
 */
export function steadyReader(): Reader {
  return (kept.plumblineSteadyReader ??= connect('auto', Math.max(2, Math.ceil(env().PLUMBLINE_POOL / 2))))
}

export type Reader = ReturnType<typeof connect>
