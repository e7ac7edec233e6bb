// A CSV file through the whole flow into an empty dossier, against raw COPY of the same rows into the same tables with their indexes, keys and triggers.
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ACTORS, KINDS } from './vocabulary.mjs'

const TABLES = /** @type {const} */ (['developments', 'development_actors', 'measurements'])
const ROWS_PER_CHUNK = 5_000
const POLL_MS = 50
const DAYS = 12 * 365
/** A longer file would say nothing new: ten million rows are there to be written beside. */
const MOST = 1_000_000

/** @param {number} at */
function lineOf(at) {
  // Numbers that scatter, the same every time.
  const spread = (at * 2_654_435_761) % 4_294_967_296
  const day = new Date(Date.UTC(2014, 0, 1 + (spread % DAYS))).toISOString().slice(0, 10)
  const [a, b] = [spread % ACTORS, (spread >>> 8) % ACTORS]
  const actors = a === b ? `A${a} (actor)` : `A${a} (actor) | A${b} (recipient)`
  const notes = `Reported by the press service and confirmed on the same day by two officials who asked not to be named; what was seen is in line with report ${at} of the series, which describes the units, their way and the time they took.`
  return `"Movement ${at} of the brigade along the border, as reported",${KINDS[spread % KINDS.length]},${day},${actors},personnel,${(spread % 9_000) + 1},head,"${notes}"\n`
}

/** @param {number} rows */
function* csv(rows) {
  yield 'title,kind,happened,actors,metric,best,unit,notes\n'
  for (let from = 1; from <= rows; from += ROWS_PER_CHUNK) {
    let text = ''
    for (let at = from; at < from + ROWS_PER_CHUNK && at <= rows; at += 1) text += lineOf(at)
    yield text
  }
}

/** @param {import('./log.mjs').Bench & { base: string, token: string }} bench @param {string} key @param {number} rows @returns {Promise<string>} */
function send({ base, token }, key, rows) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
    const request = http.request(`${base}/api/v1/dossiers/${key}/imports/upload/bench.csv`, {
      method: 'POST',
      headers,
    })
    request.once('error', reject)
    request.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.on('end', () =>
        (response.statusCode ?? 500) < 300 ? resolve(JSON.parse(text).ref) : reject(new Error(text)),
      )
    })
    pipeline(Readable.from(csv(rows)), request).catch(reject)
  })
}

/** @param {import('./log.mjs').Bench} bench @param {string} one @param {string} state */
async function until({ api }, one, state) {
  for (;;) {
    const batch = await api.call(one)
    if (batch.job?.state === 'failed') throw new Error(batch.job.failure)
    if (batch.state === state && batch.job?.state === 'done') return batch
    await wait(POLL_MS)
  }
}

/** Until all that was committed can be found by its words. @param {import('./log.mjs').Bench} bench @param {string} one */
async function untilIndexed({ api }, one) {
  while ((await api.call(one)).unindexed > 0) await wait(POLL_MS)
}

/** What an earlier run has left: developments first, which hold on to actors. @param {import('postgres').Sql} sql @param {string} key */
async function remove(sql, key) {
  await sql`DELETE FROM developments WHERE dossier_id = (SELECT id FROM dossiers WHERE key = ${key})`
  await sql`DELETE FROM dossiers WHERE key = ${key}`
}

/** @param {import('./log.mjs').Bench} bench @param {string} key @returns {Promise<string>} */
async function emptyDossier({ api, sql }, key) {
  await remove(sql, key)
  const { id } = await api.call('/v1/dossiers', {
    method: 'POST',
    body: { newKey: key, title: 'Imported by the benchmark' },
  })
  for (let at = 0; at < ACTORS; at += 1)
    await api.call(`/v1/dossiers/${key}/actors`, {
      method: 'POST',
      body: { code: `A${at}`, name: `Actor ${at}`, type: 'state' },
    })
  return id ?? (await sql`SELECT id FROM dossiers WHERE key = ${key}`)[0]?.id
}

/**
 * Writes as fast as it comes: a stream that has to wait for the disk may never be taken up again.
 * @param {import('node:stream').Readable} out
 * @param {string} file
 */
async function writeAll(out, file) {
  const descriptor = openSync(file, 'w')
  try {
    await new Promise((resolve, reject) =>
      out
        .on('data', (chunk) => writeSync(descriptor, chunk))
        .once('end', resolve)
        .once('error', reject),
    )
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The rows of one dossier copied out, and into another that has the same kinds and actors: seconds for the way in.
 * @param {import('./log.mjs').Bench} bench @param {string} from @param {string} to
 */
async function copySeconds({ sql }, from, to) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'))
  const columns = new Map()
  try {
    await sql`DELETE FROM actors WHERE dossier_id = ${to}`
    await sql`INSERT INTO actors SELECT ${to}::uuid, id, code, name, other_names, type, iso3166, parent_id, created_at FROM actors WHERE dossier_id = ${from}`
    for (const table of TABLES) {
      const named =
        await sql`SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} AND column_name <> 'dossier_id' ORDER BY ordinal_position`
      columns.set(table, named.map(({ name }) => `"${name}"`).join(', '))
      const order = table === 'developments' ? 'starts_on, id' : 'development_id'
      const out = await sql
        .unsafe(
          `COPY (SELECT '${to}'::uuid, ${columns.get(table)} FROM ${table} WHERE dossier_id = '${from}' ORDER BY ${order}) TO STDOUT`,
        )
        .readable()
      await writeAll(out, path.join(folder, table))
    }
    const began = performance.now()
    await sql.begin(async (tx) => {
      for (const table of TABLES)
        await pipeline(
          createReadStream(path.join(folder, table), { highWaterMark: 1024 * 1024 }),
          await tx.unsafe(`COPY ${table} (dossier_id, ${columns.get(table)}) FROM STDIN`).writable(),
        )
    })
    return (performance.now() - began) / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Rows per second from the mapped file to the log, with every row read, checked and compared; and the commit alone.
 * @param {import('./log.mjs').Bench & { base: string, token: string }} bench
 */
export async function measureImport(bench) {
  const { api, sql, record } = bench
  const rows = Math.min(bench.rows, MOST)
  const id = await emptyDossier(bench, 'IMPORTA')
  const ref = await send(bench, 'IMPORTA', rows)
  const one = `/v1/dossiers/IMPORTA/imports/${ref}`
  const { version, guess } = await until(bench, one, 'inspected')
  const began = performance.now()
  await api.call(`${one}/mapping`, { method: 'PUT', body: { version, mapping: guess } })
  const checked = await until(bench, one, 'checked')
  const between = performance.now()
  await api.call(`${one}/commit`, { method: 'POST', body: { version: checked.version } })
  const { outcome } = await until(bench, one, 'committed')
  const committed = performance.now()
  const [seconds, commitSeconds] = [(committed - began) / 1000, (committed - between) / 1000]
  // COPY writes its words as it goes; what the import does about them later counts, and must not run beside the comparison.
  await untilIndexed(bench, one)
  const wholeSeconds = (performance.now() - began) / 1000
  const [counted] = await sql`
    SELECT count(*)::int AS n, (SELECT count(*)::int FROM development_actors WHERE dossier_id = ${id}) AS actors,
      (SELECT sum(best)::float8 FROM measurements WHERE dossier_id = ${id}) AS best, (SELECT sum(n)::int FROM rollup_month_live WHERE dossier_id = ${id}) AS rolled
    FROM developments WHERE dossier_id = ${id}`
  const expected = { actors: 0, best: 0 }
  for (let at = 1; at <= rows; at += 1) {
    const spread = (at * 2_654_435_761) % 4_294_967_296
    expected.actors += spread % ACTORS === (spread >>> 8) % ACTORS ? 1 : 2
    expected.best += (spread % 9_000) + 1
  }
  const isRight =
    outcome.logged === rows &&
    counted?.n === rows &&
    counted.rolled === rows &&
    counted.actors === expected.actors &&
    counted.best === expected.best
  const copied = await copySeconds(bench, id, await emptyDossier(bench, 'IMPORTB'))
  record('import_rows', { value: rows / seconds, ratio: copied / seconds, isRight })
  record('import_to_copy', { value: copied / seconds, isRight })
  record('import_whole', { value: rows / wholeSeconds, ratio: copied / wholeSeconds, isRight })
  record('import_commit', { value: rows / commitSeconds, ratio: copied / commitSeconds, isRight })
  for (const key of ['IMPORTA', 'IMPORTB']) await remove(sql, key)
}
