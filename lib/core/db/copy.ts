import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { env } from '../env'
import { appRole } from './prisma'

/**
 * Streams lines in the text format of COPY into a table, on a connection of its own. Gives the number of rows. All or nothing: a line that is
 * wrong, or the signal, leaves none.
 */
export async function copyInto(
  target: string,
  lines: AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<number> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: `-c role=${appRole} -c timezone=UTC -c synchronous_commit=off`,
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  // A connection that breaks shows in the stream that uses it.
  client.on('error', () => {})
  try {
    const copying = client.query(from(`COPY ${target} FROM STDIN`))
    await pipeline(Readable.from(lines), copying, signal ? { signal } : {})
    return copying.rowCount ?? 0
  } finally {
    await client.end()
  }
}

/** A value as a cell of COPY's text format; null is `\N`. */
export function copyCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  return /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => escapes[sign]!) : value
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A list of texts as an array literal within a cell. */
export function copyList(values: readonly string[]): string {
  if (values.length === 0) return '{}'
  return copyCell(`{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

/** Anything as JSON within a cell; null for nothing. */
export const copyJson = (value: unknown): string =>
  value === null || value === undefined ? '\\N' : copyCell(JSON.stringify(value))
