import 'server-only'
import { z } from 'zod'

const shape = z.object({
  DATABASE_URL: z
    .string()
    .min(
      1,
      'DATABASE_URL is not set. Start with `npm start`, which brings its own database, or set it to a Postgres address.',
    ),
  NEXTAUTH_URL: z.string().default('http://127.0.0.1:3000'),
  PLUMBLINE_DATA: z.string().default('.plumbline'),
  PLUMBLINE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** off: no page is looked up, whoever asks */
  PLUMBLINE_LOOK_UP: z.enum(['on', 'off']).default('on'),
  /** how long counting may take beside a list, in ms */
  PLUMBLINE_COUNTING_MS: z.coerce.number().int().min(1).max(60_000).default(90),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})

/** The settings this process runs with, read from the environment; throws one sentence when a needed one is missing. */
export function env() {
  const read = shape.safeParse(process.env)
  if (!read.success) throw new Error(read.error.issues.map((issue) => issue.message).join(' '))
  return read.data
}
