// Lists and searches of the log.
import { isDeepStrictEqual } from 'node:util'
import { takeTurns } from './timing.mjs'
import { FREQUENT, RARE } from './vocabulary.mjs'

/** @typedef {{ api: import('./client.mjs').Client, sql: import('postgres').Sql, id: string, path: string, rows: number, record: (name: string, measured: import('./goals.mjs').Measured) => void }} Bench */

const refsOf = (/** @type {{ ref: string }[]} */ rows) => rows.map(({ ref }) => ref)
const PAGE = 50

/** @param {Bench} bench */
export async function measurePages({ api, sql, id, path, rows, record }) {
  const columns = sql`d.*, p.name AS place FROM developments d LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id`
  const live = sql`d.dossier_id = ${id} AND d.retracted_at IS NULL`
  const order = sql`ORDER BY d.starts_on DESC, d.id DESC LIMIT ${PAGE}`

  const first = () => api.call(`${path}/developments?limit=${PAGE}`)
  const rawFirst = () =>
    Promise.all([
      sql`SELECT ${columns} WHERE ${live} ${order}`,
      sql`SELECT sum(n)::int AS n FROM rollup_month_live WHERE dossier_id = ${id}`,
    ])
  const { ours, theirs } = await takeTurns(first, rawFirst)
  const [[page], answer] = [await rawFirst(), await first()]
  const [{ n } = { n: 0 }] = await sql`SELECT count(*)::int AS n FROM developments d WHERE ${live}`
  const isRight =
    answer.total === n &&
    isDeepStrictEqual(
      refsOf(answer.items),
      page.map(({ ref }) => ref),
    )
  record('page', { value: ours, ratio: ours / theirs, isRight })

  const [at] =
    await sql`SELECT to_char(d.starts_on, 'YYYY-MM-DD') AS on, d.id FROM developments d WHERE ${live} ORDER BY d.starts_on DESC, d.id DESC LIMIT 1 OFFSET ${Math.floor(rows * 0.8)}`
  const deep = () => api.call(`${path}/developments?limit=${PAGE}&cursor=${at?.on}.${at?.id}`)
  const rawDeep = () =>
    sql`SELECT ${columns} WHERE ${live} AND d.starts_on <= ${at?.on} AND (d.starts_on, d.id) < (${at?.on}, ${at?.id}) ${order}`
  const far = await takeTurns(deep, rawDeep)
  const deepRight = isDeepStrictEqual(
    refsOf((await deep()).items),
    (await rawDeep()).map(({ ref }) => ref),
  )
  record('page_deep', { value: far.ours, ratio: far.ours / far.theirs, isRight: deepRight })
}

/** @param {Bench} bench */
export async function measureSearch({ api, sql, id, path, record }) {
  const hits = (
    /** @type {string} */ word,
  ) => sql`FROM development_search s JOIN developments d ON d.dossier_id = s.dossier_id AND d.id = s.development_id
    WHERE s.dossier_id = ${id} AND s.words @@ to_tsquery('english', ${word}) AND d.retracted_at IS NULL`

  const rare = () => api.call(`${path}/developments?limit=${PAGE}&q=${RARE}`)
  const rawRare = () => sql`SELECT d.ref ${hits(RARE)} ORDER BY d.starts_on DESC, d.id DESC`
  const { ours, theirs } = await takeTurns(rare, rawRare)
  const [found, expected] = [await rare(), await rawRare()]
  const isRight =
    expected.length > 0 &&
    found.total === expected.length &&
    isDeepStrictEqual(
      refsOf(found.items),
      expected.map(({ ref }) => ref),
    )
  record('search_rare', { value: ours, ratio: ours / theirs, isRight })

  const common = () => api.call(`${path}/developments?limit=${PAGE}&q=${FREQUENT}&sort=relevance`)
  const rawCount = () => sql`SELECT count(*)::int AS n ${hits(FREQUENT)}`
  const many = await takeTurns(common, rawCount, { times: 9 })
  const [ranked, [count]] = [await common(), await rawCount()]
  // What the search promises: the best of the newest thousand.
  const best =
    await sql`SELECT ref FROM (SELECT d.ref, d.starts_on, d.id, s.words ${hits(FREQUENT)} ORDER BY d.starts_on DESC, d.id DESC LIMIT 1000) AS newest
    ORDER BY ts_rank(words, to_tsquery('english', ${FREQUENT})) DESC, starts_on DESC, id DESC LIMIT ${PAGE}`
  const isFloor = ranked.atLeast ? ranked.total <= count?.n : ranked.total === count?.n
  record('search_common', {
    value: many.ours,
    ratio: many.ours / many.theirs,
    isRight:
      isFloor &&
      isDeepStrictEqual(
        refsOf(ranked.items),
        best.map(({ ref }) => ref),
      ),
  })
}

/** @param {Bench} bench */
export async function measureSimilar({ api, sql, id, path, record }) {
  const [one] =
    await sql`SELECT title, kind_code AS kind, to_char(starts_on, 'YYYY-MM-DD') AS on FROM developments WHERE dossier_id = ${id} AND precision = 'day' AND kind_code = 'statement' ORDER BY id LIMIT 1 OFFSET 1000`
  const typed = String(one?.title).slice(0, -3)
  const query = new URLSearchParams({ title: typed, kind: one?.kind, happened: one?.on })
  const ask = () => api.call(`${path}/developments/similar?${query}`)
  const raw = () => sql`
    SELECT d.ref, similarity(s.title_norm, plumbline_norm(${typed})) AS score FROM developments d JOIN development_search s ON s.dossier_id = d.dossier_id AND s.development_id = d.id
    WHERE d.dossier_id = ${id} AND d.kind_code = ${one?.kind} AND d.starts_on BETWEEN ${one?.on}::date - 14 AND ${one?.on}::date + 14 AND similarity(s.title_norm, plumbline_norm(${typed})) >= 0.35
    ORDER BY 2 DESC, d.starts_on DESC LIMIT 5`
  const { ours, theirs } = await takeTurns(ask, raw)
  const [{ items }, expected] = [await ask(), await raw()]
  const isRight =
    items.length > 0 &&
    isDeepStrictEqual(
      items.map((/** @type {{ score: number }} */ { score }) => score.toFixed(4)),
      expected.map(({ score }) => score.toFixed(4)),
    )
  record('similar', { value: ours, ratio: ours / theirs, isRight })
}
