import pg from 'pg'
import { Problem } from '../problem.mjs'

/** Any number will do, as long as nobody else takes it: one lock per piece of work that only one instance may do. */
const LOCKS = { migrate: 7_458_621_001, seed: 7_458_621_002 }

/**
 * Does the work while no other instance on this database does the same; the others wait for their turn.
 * @template T
 * @param {{ url: string, work: keyof typeof LOCKS, log?: (line: string) => void }} order
 * @param {(client: pg.Client) => Promise<T>} task gets the connection that holds the lock
 * @returns {Promise<T>}
 */
export async function withLock({ url, work, log = () => {} }, task) {
  const client = await connect(url)
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS free', [LOCKS[work]])
    if (!rows[0].free) {
      log('Another instance is at work on this database; waiting for it.')
      await client.query('SELECT pg_advisory_lock($1)', [LOCKS[work]])
    }
    return await task(client)
  } finally {
    await client.end() // gives the lock back
  }
}

/**
 * @param {string} url
 * @throws {Problem} the database does not answer, or does not let us in
 */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // the query that is running, or the next one, reports it
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason =
      error instanceof AggregateError ? error.errors.map(({ message }) => message).join(', ') : error.message
    throw new Problem(
      `The database ${pathname.slice(1)} at ${host} cannot be used (${reason}): check DATABASE_URL and that the server runs.`,
      { cause: error },
    )
  }
  return client
}
