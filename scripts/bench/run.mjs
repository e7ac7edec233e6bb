import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { runningDatabase } from '../database/launch.mjs'
import { generate } from '../generate.mjs'
import { Problem } from '../problem.mjs'
import { build } from '../start/build.mjs'
import { memoryMiB, startPlumbline } from './app.mjs'
import { apiClient } from './client.mjs'
import { measureClients } from './clients.mjs'
import { measureAnchoring } from './anchoring.mjs'
import { measureDrift, measureLargeDrift } from './drift.mjs'
import { measureExport } from './export.mjs'
import { judged } from './goals.mjs'
import { measureImport } from './import.mjs'
import { measurePages, measureSearch, measureSimilar } from './log.mjs'
import { measureNotices } from './notices.mjs'
import { measureReport } from './report.mjs'
import { buildRows } from './rows.mjs'
import { measureTrends } from './trends.mjs'
import { measureCreate, tidy } from './writes.mjs'

const SETTLE_MS = 3_000

/**
 * What only the log answers, which is measured for the curve of its growth.
 * @param {import('./log.mjs').Bench} bench
 */
async function measureLog(bench) {
  await measurePages(bench)
  await measureSearch(bench)
  await measureSimilar(bench)
  await measureCreate(bench)
}

/**
 * Everything else, with the log.
 * @param {import('./log.mjs').Bench & { pid: number }} bench
 */
async function measureAll(bench) {
  await measurePages(bench)
  await measureSearch(bench)
  await measureSimilar(bench)
  await measureTrends(bench)
  await measureDrift(bench)
  await measureLargeDrift(bench)
  await measureAnchoring(bench)
  await measureCreate(bench)
  await measureNotices(bench)
  await measureExport(bench)
  await measureReport(bench)
  await measureClients(bench)
  await measureImport(bench)
}

/**
 * Builds the rows if they are not there, starts the app on them, measures everything once, stops it.
 * @param {{ root: string, rows: number, told: (line: string) => void, onlyLog?: boolean }} order
 * @returns {Promise<{ results: Record<string, ReturnType<typeof judged>>, wrong: string[] }>} `wrong`: where the answer was not raw SQL’s
 */
export async function runBench({ root, rows, told, onlyLog = false }) {
  const dataDir = path.join(root, '.plumbline-bench', String(rows))
  delete process.env.DATABASE_URL // it brings its own
  told('building the app, if it has changed')
  await generate()
  await build({ root })
  await buildRows({ root, dataDir, rows, told })
  told('starting')
  const app = await startPlumbline({ root, dataDir })
  /** @type {Record<string, ReturnType<typeof judged>>} */
  const results = {}
  /** @type {string[]} */
  const wrong = []
  const record = (/** @type {string} */ name, /** @type {import('./goals.mjs').Measured} */ measured) => {
    results[name] = judged(name, measured)
    told(`${name} ${results[name].value} ${results[name].unit}`)
    if (measured.isRight === false) wrong.push(name)
  }
  const url = runningDatabase(dataDir)
  if (!url) throw new Problem('The benchmark’s database is not there: start again.')
  const sql = postgres(url, {
    max: 4,
    onnotice: () => {},
    connection: { role: 'plumbline_app', TimeZone: 'UTC' },
  })
  try {
    record('ready', { value: app.readyS })
    const token = await app.token()
    const api = apiClient(app.base, token)
    const [dossier] = await sql`SELECT id FROM dossiers WHERE key = 'BENCH'`
    const bench = {
      api,
      sql,
      id: dossier?.id,
      path: '/v1/dossiers/BENCH',
      rows,
      record,
      pid: app.pid,
      base: app.base,
      token,
    }
    await tidy(bench)
    await api.call('/v1/me')
    await wait(SETTLE_MS)
    record('memory_at_rest', { value: memoryMiB(app.pid) })
    await (onlyLog ? measureLog(bench) : measureAll(bench))
    await wait(SETTLE_MS)
    record('memory_after', { value: memoryMiB(app.pid) })
    api.close()
    return { results, wrong }
  } finally {
    await sql.end()
    await app.stop()
  }
}
