import { connect } from '../database/lock.mjs'
import { migrate } from '../migrate.mjs'

/**
 * Brings the schema up to date and looks whether the installation is empty still. Looking here is worth it: the seed itself has to
 * load the whole API before it can find that there is nothing to do.
 * @param {{ url: string, log: (line: string) => void }} order
 * @returns {Promise<{ applied: string[], isSeeded: boolean }>}
 */
export async function prepare({ url, log }) {
  const applied = await migrate({ url, log })
  const client = await connect(url)
  try {
    const { rowCount } = await client.query('SELECT FROM instances WHERE seeded_at IS NOT NULL')
    return { applied, isSeeded: (rowCount ?? 0) > 0 }
  } finally {
    await client.end()
  }
}
