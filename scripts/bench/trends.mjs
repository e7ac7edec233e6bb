// Trends: from the roll-up, and from the facts where the roll-up does not know.
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import '../resolve.mjs'
import { clock, median, takeTurns } from './timing.mjs'

/** @param {{ start: string, kind: string, n: number }[]} counts */
const lines = (counts) => counts.map(({ start, kind, n }) => `${start} ${kind} ${n}`).toSorted()

/**
 * @param {import('./log.mjs').Bench} bench
 * @param {import('postgres').PendingQuery<any>} condition
 * @param {string} step
 */
const grouped = ({ sql, id }, condition, step) => sql`
  SELECT to_char(date_trunc(${step}, starts_on), 'YYYY-MM-DD') AS start, kind_code AS kind, count(*)::int AS n FROM developments d
  WHERE dossier_id = ${id} AND retracted_at IS NULL AND ${condition} GROUP BY 1, 2 ORDER BY 1, 2`

/**
 * @param {import('./log.mjs').Bench} bench
 * @param {string} query
 * @param {import('postgres').PendingQuery<any>} condition
 * @param {string} [step]
 */
async function compare(bench, query, condition, step = 'month') {
  const ask = () => bench.api.call(`${bench.path}/trends/counts?step=${step}${query}`)
  const raw = () => grouped(bench, condition, step)
  const { ours, theirs } = await takeTurns(ask, raw, { times: 15 })
  const isRight = isDeepStrictEqual(lines((await ask()).counts), lines(/** @type {any} */ (await raw())))
  return { value: ours, ratio: ours / theirs, isRight }
}

/** @param {import('./log.mjs').Bench} bench */
export async function measureTrends(bench) {
  const { sql, id, api, path, record } = bench
  const whole = await compare(bench, '', sql`true`)
  record('trend', whole)
  record('trend_to_raw', { value: whole.ratio, isRight: whole.isRight })
  const rolled = await takeTurns(
    () => api.call(`${path}/trends/counts?step=month`),
    () =>
      sql`SELECT month, kind_code, sum(n)::int AS n FROM rollup_month_live WHERE dossier_id = ${id} GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  record('trend_to_rollup', { value: rolled.ours / rolled.theirs, isRight: whole.isRight })
  record(
    'trend_facets',
    await compare(
      bench,
      '&stage=completed&reliability=B',
      sql`stage = 'completed' AND reliability IN ('A', 'B')`,
    ),
  )
  const [actor] = await sql`SELECT id FROM actors WHERE dossier_id = ${id} AND code = 'A7'`
  const acted = sql`EXISTS (SELECT FROM development_actors x WHERE x.dossier_id = d.dossier_id AND x.starts_on = d.starts_on AND x.development_id = d.id AND x.actor_id = ${actor?.id})`
  record('trend_actor', await compare(bench, '&actor=A7', acted))
  const twoYears = sql`starts_on BETWEEN '2022-03-05' AND '2024-03-04'`
  record('trend_week', await compare(bench, '&from=2022-03-05&to=2024-03-04', twoYears, 'week'))
  await measureCube(bench)
}

/**
 * The cube as a browser gets it, and what it answers without asking again.
 * @param {import('./log.mjs').Bench} bench
 */
async function measureCube(bench) {
  const { sql, api, path, record } = bench
  const get = async (/** @type {Record<string, string>} */ headers) => {
    const response = await api.open(`${path}/trends/cube`, { headers })
    const chunks = []
    for await (const chunk of response) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks), etag: response.headers.etag ?? '', status: response.statusCode }
  }
  const packed = await get({})
  const plain = gunzipSync(packed.bytes)
  const { decodeCube, dayNumber } = await import('@/lib/trends/rules/cube')
  const { countCube } = await import('@/lib/trends/rules/cube-count')
  const cube = decodeCube(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length))
  const first = dayNumber('2014-01-01')
  const months = Array.from(
    { length: 144 },
    (_, at) => `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
  )
  const slotOf = new Int32Array(dayNumber('2026-01-01') - first)
  for (const [at, month] of months.entries()) slotOf.fill(at, dayNumber(month) - first)
  const slots = { first, slotOf, count: months.length }
  const filter = { stage: ['completed'], reliability: ['A', 'B'] }
  const counts = countCube(cube, 'kind', slots, filter)
  const told = (cube.words.kind ?? []).flatMap((kind, at) =>
    months.flatMap((start, slot) => {
      const n = counts[at * months.length + slot]
      return n ? [{ start, kind, n }] : []
    }),
  )
  const raw = await grouped(bench, sql`stage = 'completed' AND reliability IN ('A', 'B')`, 'month')
  const isRight = isDeepStrictEqual(lines(told), lines(/** @type {any} */ (raw)))
  const times = []
  for (let at = 0; at < 40; at += 1)
    times.push(await clock(async () => countCube(cube, 'kind', slots, filter)))
  const made = []
  for (let at = 0; at < 5; at += 1) made.push(await clock(() => get({})))
  const again = []
  for (let at = 0; at < 15; at += 1) again.push(await clock(() => get({ 'if-none-match': packed.etag })))
  const confirmed = await get({ 'if-none-match': packed.etag })
  record('cube', { value: median(made), isRight })
  record('cube_again', { value: median(again), isRight: confirmed.status === 304 })
  record('cube_size', { value: packed.bytes.length / 1024 })
  record('cube_count', { value: median(times.slice(10)), isRight })
}
