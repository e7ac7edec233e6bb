import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startDatabase } from '../database/launch.mjs'
import { migrate } from '../migrate.mjs'
import { Problem } from '../problem.mjs'
import { seed } from '../start/seed.mjs'
import { children, counts, developments, dossiers, functions, words } from './statements.mjs'

const CHUNK = 100_000

/** The tables whose rows count in the millions. */
const LOADED = ['developments', 'development_actors', 'citations', 'measurements', 'development_search']

/** Without this the load would be measured by the disk: what is lost in a crash is made again. */
const LOADING = [
  `SET session_replication_role = replica`,
  `SET synchronous_commit = off`,
  `SET maintenance_work_mem = '512MB'`,
  `SET work_mem = '64MB'`,
]

/**
 * Makes the database of a size, once: the sample through the door, then the synthetic dossiers by SQL. The folder is marked when it is whole.
 * @param {{ root: string, dataDir: string, rows: number, told: (line: string) => void }} order
 * @returns {Promise<boolean>} false when it was there already
 */
export async function buildRows({ root, dataDir, rows, told }) {
  const marker = path.join(dataDir, 'rows.json')
  if (existsSync(marker)) return false
  if (existsSync(path.join(dataDir, 'postgres')))
    throw new Problem(`${dataDir} holds rows that were not finished: delete it and start again.`)
  const { url, adminUrl, stop } = await startDatabase({ dataDir })
  if (!adminUrl) throw new Problem('The benchmark brings its own database: unset DATABASE_URL.')
  try {
    told('applying migrations')
    await migrate({ url })
    told('making the sample')
    await seed({ root, url })
    const address = new URL(adminUrl)
    address.pathname = new URL(url).pathname
    await load(address.href, rows, told)
  } finally {
    await stop()
  }
  writeFileSync(marker, `${JSON.stringify({ rows })}\n`)
  return true
}

/**
 * @param {string} url as the superuser: constraints are not checked row by row, and triggers do not count
 * @param {number} rows
 * @param {(line: string) => void} told
 */
async function load(url, rows, told) {
  const client = new pg.Client(url)
  await client.connect()
  const run = async (/** @type {readonly string[]} */ statements) => {
    for (const statement of statements) await client.query(statement)
  }
  const small = Math.min(500, Math.ceil(rows / 2_000))
  try {
    told('drawing words and phrases')
    await run([...LOADING, ...functions, ...words, ...dossiers(rows, small)])
    await run(LOADED.map(leaveIndexes))
    for (let from = 1; from <= rows; from += CHUNK) {
      const range = { from, to: Math.min(rows, from + CHUNK - 1) }
      told(`writing developments ${range.to.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}`)
      await run([developments('n = 0', range, rows), ...children('n = 0', range)])
    }
    told(`writing 200 small dossiers of ${small}`)
    const all = { from: 1, to: 'bench.rows' }
    await run([developments('n > 0', all, small), ...children('n > 0', all)])
    for (const table of LOADED) {
      told(`indexing ${table}`)
      await client.query(`REINDEX TABLE ${table}`)
    }
    told('counting, collecting statistics')
    await run(['VACUUM ANALYZE', ...counts, 'VACUUM ANALYZE', 'CHECKPOINT'])
  } finally {
    await client.end()
  }
}

/**
 * Rows written from now on are not entered in the indexes of a table, whose constraints stay; `REINDEX TABLE` makes them whole again.
 * The rows' own key is kept, by which their children find them.
 * @param {string} table
 */
const leaveIndexes = (table) => `UPDATE pg_index SET indisready = false, indisvalid = false
  WHERE indrelid = '${table}'::regclass AND NOT (indisprimary AND indrelid = 'developments'::regclass)`
