import { isDeepStrictEqual } from 'node:util'
import { takeTurns } from './timing.mjs'

const DAY = '2026-02-03'

/**
 * Takes away what an earlier run has logged, so that every run finds the same rows.
 * @param {Pick<import('./log.mjs').Bench, 'sql' | 'id' | 'rows'>} bench
 */
export async function tidy({ sql, id, rows }) {
  await sql`DELETE FROM developments WHERE dossier_id = ${id} AND starts_on >= '2026-01-01'`
  await sql`UPDATE counters SET value = ${rows} WHERE dossier_id = ${id} AND name = 'development'`
  await sql`SELECT rollup_fold(1000000)`
}

/**
 * One development at a time with an actor, a figure and a citation, with its audit entry and notice; against one bare INSERT.
 * @param {import('./log.mjs').Bench} bench
 */
export async function measureCreate(bench) {
  const { api, sql, id, path, record } = bench
  await tidy(bench)
  let count = 0
  const create = () => {
    count += 1
    const body = {
      ...{
        title: `Logged by the benchmark, number ${count}`,
        summary: 'What was seen.',
        kind: 'statement',
        happened: DAY,
      },
      actors: [{ code: 'A7' }],
      measurements: [{ metric: 'personnel', best: 100, unit: 'head' }],
      citations: [{ url: `https://example.org/${count}`, reliability: 'B', credibility: 2 }],
    }
    return api.call(`${path}/developments`, { method: 'POST', body })
  }
  const insert = () => sql`
    INSERT INTO developments (dossier_id, id, ref, title, kind_code, happened, starts_on, precision, stage, content_hash, created_by_id)
    SELECT ${id}, gen_random_uuid(), gen_random_uuid()::text, 'Inserted', 'sanction', '2026-02-04', '2026-02-04', 'day', 'completed', gen_random_uuid()::text, account_id FROM members WHERE dossier_id = ${id} LIMIT 1`
  const { ours, theirs } = await takeTurns(create, insert, { times: 40 })
  const [written] =
    await sql`SELECT count(*)::int AS n, (SELECT count(*)::int FROM audit_entries a WHERE a.dossier_id = ${id} AND a.subject_id = ANY (array_agg(d.id))) AS audited
    FROM developments d WHERE dossier_id = ${id} AND kind_code = 'statement' AND starts_on = ${DAY}`
  const trend = await api.call(`${path}/trends/counts?step=month&kind=statement`)
  const rolled = trend.counts.at(-1)
  const isRight = isDeepStrictEqual([written?.n, written?.audited, rolled.n], [count, count, count])
  record('create', { value: ours, ratio: ours / theirs, isRight })
  await tidy(bench)
}
