import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { memoryMiB } from './app.mjs'
import { median, percentile } from './timing.mjs'

const MOST = 100_000

/**
 * A hundred thousand of the newest lines, or all; read as they come, compared with what the database says in the same order.
 * @param {import('./log.mjs').Bench & { pid: number }} bench
 */
export async function measureExport(bench) {
  const { sql, id, record, path } = bench
  const [from] = await sql`SELECT to_char(coalesce(max(starts_on), '1900-01-01'), 'YYYY-MM-DD') AS on FROM
    (SELECT starts_on FROM developments WHERE dossier_id = ${id} AND retracted_at IS NULL ORDER BY starts_on DESC, id DESC LIMIT 1 OFFSET ${MOST}) AS first`
  const where = sql`dossier_id = ${id} AND retracted_at IS NULL AND starts_on >= ${from?.on}`
  const [expected] =
    await sql`SELECT count(*)::int AS n, coalesce(encode(sha256(convert_to(string_agg(ref || E'\n', '' ORDER BY starts_on, id), 'UTF8')), 'hex'), '') AS hash FROM developments WHERE ${where}`
  const copied = /** @type {number[]} */ ([])
  const runs = []
  for (let run = 0; run < 2; run += 1) {
    copied.push(await copyRate(bench, from?.on))
    runs.push(await exportOnce(bench, `${path}/developments.csv?from=${from?.on}`))
  }
  const isRight = runs.every(({ lines, hash }) => lines === expected?.n && hash === expected?.hash)
  const rate = median(runs.map((run) => run.rate))
  const ratio = rate / median(copied)
  record('csv_first_byte', { value: median(runs.map((run) => run.firstByteMs)), isRight })
  record('csv_rows', { value: rate, ratio, isRight })
  record('csv_to_copy', { value: ratio, isRight })
  record('csv_memory', { value: Math.max(...runs.map((run) => run.moreMiB)), isRight })
  record('csv_others', {
    value: percentile(
      runs.flatMap((run) => run.others),
      0.95,
    ),
    isRight,
  })
}

/** @param {import('./log.mjs').Bench} bench @param {string} from @returns {Promise<number>} rows per second */
async function copyRate({ sql, id }, from) {
  const began = performance.now()
  let lines = 0
  const copy = await sql
    .unsafe(
      `COPY (SELECT * FROM developments WHERE dossier_id = '${id}' AND retracted_at IS NULL AND starts_on >= '${from}' ORDER BY starts_on, id) TO STDOUT (FORMAT csv)`,
    )
    .readable()
  for await (const chunk of copy) for (const byte of chunk) if (byte === 10) lines += 1
  return lines / ((performance.now() - began) / 1000)
}

/** @param {import('./log.mjs').Bench & { pid: number }} bench @param {string} address */
async function exportOnce({ api, path, pid }, address) {
  const atRest = memoryMiB(pid)
  let most = atRest
  let isRunning = true
  const others = /** @type {number[]} */ ([])
  const meanwhile = (async () => {
    while (isRunning) {
      const began = performance.now()
      await api.call(`${path}/developments/BENCH-D-0007`)
      others.push(performance.now() - began)
      most = Math.max(most, memoryMiB(pid))
      await wait(100)
    }
  })()
  const began = performance.now()
  const response = await api.open(address)
  let firstByteMs = 0
  response.once('readable', () => (firstByteMs = performance.now() - began))
  const hash = createHash('sha256')
  let lines = -1 // the header
  for await (const line of createInterface({ input: response })) {
    lines += 1
    if (lines > 0) hash.update(`${line.slice(0, line.indexOf(','))}\n`)
  }
  const rate = lines / ((performance.now() - began) / 1000)
  isRunning = false
  await meanwhile
  return { lines, hash: hash.digest('hex'), rate, firstByteMs, moreMiB: most - atRest, others }
}
