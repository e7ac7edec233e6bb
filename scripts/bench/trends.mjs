// Trends: from the roll-up, and from the facts where the roll-up does not know.
import { isDeepStrictEqual } from 'node:util'
import { takeTurns } from './timing.mjs'

/** @param {{ start: string, kind: string, n: number }[]} counts */
const plain = (counts) => counts.map(({ start, kind, n }) => `${start} ${kind} ${n}`)

/**
 * @param {import('./log.mjs').Bench} bench
 * @param {import('postgres').PendingQuery<any>} condition
 */
const grouped = ({ sql, id }, condition) => sql`
  SELECT to_char(date_trunc('month', starts_on), 'YYYY-MM-DD') AS start, kind_code AS kind, count(*)::int AS n FROM developments d
  WHERE dossier_id = ${id} AND retracted_at IS NULL AND ${condition} GROUP BY 1, 2 ORDER BY 1, 2`

/**
 * @param {import('./log.mjs').Bench} bench
 * @param {string} query
 * @param {import('postgres').PendingQuery<any>} condition
 */
async function compare(bench, query, condition) {
  const ask = () => bench.api.call(`${bench.path}/trends/counts?step=month${query}`)
  const raw = () => grouped(bench, condition)
  const { ours, theirs } = await takeTurns(ask, raw, { times: 15 })
  const isRight = isDeepStrictEqual(plain((await ask()).counts), plain(/** @type {any} */ (await raw())))
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
}

/**
 * The sample's own claims, whose numbers the drift suite proves; here only that both addresses agree.
 * @param {import('./log.mjs').Bench} bench
 */
export async function measureDrift({ api, sql, record }) {
  const [baseline] =
    await sql`SELECT b.id FROM baselines b JOIN dossiers d ON d.id = b.dossier_id WHERE d.key = 'BLR'`
  const path = `/v1/dossiers/BLR/baselines/${baseline?.id}/drift`
  const { ours } = await takeTurns(
    () => api.call(`${path}/line`),
    () => api.call(path),
  )
  const [line, now] = [await api.call(`${path}/line`), await api.call(path)]
  const last = line.points.at(-1)
  record('drift', {
    value: ours,
    isRight:
      now.claims === 30 &&
      line.points.length > 12 &&
      last.drift === now.drift &&
      last.coverage === now.coverage,
  })
}
