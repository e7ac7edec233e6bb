import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startDatabase } from '../database/launch.mjs'
import { migrate } from '../migrate.mjs'
import { Problem } from '../problem.mjs'
import { seed } from '../start/seed.mjs'
import { children, counts, developments, dossiers, functions, furnishings, words } from './statements.mjs'

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
 * Makes the database of a size, once: the sample through the door, then the synthetic dossiers by SQL. The folder is marked when it is whole;
 * what was broken off goes on from its last hundred thousand rows.
 * @param {{ root: string, dataDir: string, rows: number, told: (line: string) => void }} order
 * @returns {Promise<boolean>} false when it was there already
 */
export async function buildRows({ root, dataDir, rows, told }) {
  const marker = path.join(dataDir, 'rows.json')
  if (existsSync(marker)) return false
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
  const run = (/** @type {readonly string[]} */ statements) => inOne(client, statements)
  const small = Math.min(500, Math.ceil(rows / 2_000))
  try {
    told('drawing words and phrases')
    for (const statement of [...LOADING, ...functions, ...words, dossiers(rows, small)])
      await client.query(statement)
    const { rows: begun } = await client.query(`SELECT FROM dossiers WHERE key = 'BENCH'`)
    if (begun.length === 0) await run([...furnishings, ...LOADED.map(leaveIndexes)])
    for (let from = 1; from <= rows; from += CHUNK) {
      const range = { from, to: Math.min(rows, from + CHUNK - 1) }
      if (await isWritten(client, 0, range.to)) continue
      told(`writing developments ${range.to.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}`)
      await run([developments('n = 0', range, rows), ...children('n = 0', range)])
    }
    const all = { from: 1, to: 'bench.rows' }
    if (!(await isWritten(client, 200, small))) {
      told(`writing 200 small dossiers of ${small}`)
      await run([developments('n > 0', all, small), ...children('n > 0', all)])
    }
    await reindex(client, told)
    told('counting, collecting statistics')
    await client.query('VACUUM ANALYZE')
    const { rows: counted } = await client.query(
      `SELECT FROM rollup_days JOIN bench USING (dossier_id) LIMIT 1`,
    )
    if (counted.length === 0) await run(counts)
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

/**
 * @param {pg.Client} client
 * @param {readonly string[]} statements all of them or none
 */
async function inOne(client, statements) {
  await client.query('BEGIN')
  for (const statement of statements) await client.query(statement)
  await client.query('COMMIT')
}

/**
 * @param {pg.Client} client
 * @param {number} n of the dossier
 * @param {number} g of the row, the last one of what is written together
 */
async function isWritten(client, n, g) {
  const { rows } = await client.query(`SELECT FROM bench JOIN developments d USING (dossier_id)
    WHERE n = ${n} AND d.id = pg_temp.recorded(${n * 10_000_000 + g})`)
  return rows.length > 0
}

/**
 * Rows written from now on are not entered in the indexes of a table, whose constraints stay; `REINDEX` makes them whole again.
 * The rows' own key is kept, by which their children find them.
 * @param {string} table
 */
const leaveIndexes = (table) => `UPDATE pg_index SET indisready = false, indisvalid = false
  WHERE indrelid = '${table}'::regclass AND NOT (indisprimary AND indrelid = 'developments'::regclass)`

/**
 * @param {pg.Client} client
 * @param {(line: string) => void} told
 */
async function reindex(client, told) {
  const { rows } = await client.query(
    `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE NOT indisready AND indrelid = ANY ($1::regclass[]) ORDER BY 1`,
    [LOADED],
  )
  for (const { name } of rows) {
    told(`indexing ${name}`)
    await client.query(`REINDEX INDEX ${name}`)
  }
}
