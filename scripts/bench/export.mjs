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
  const [copied, facts] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])]
  const runs = []
  for (let run = 0; run < 2; run += 1) {
    copied.push(await copyRate(bench, whole(id, from?.on)))
    facts.push(await copyRate(bench, bare(id, from?.on)))
    runs.push(await exportOnce(bench, `${path}/developments.csv?from=${from?.on}`))
  }
  const isRight = runs.every(({ lines, hash }) => lines === expected?.n && hash === expected?.hash)
  const rate = median(runs.map((run) => run.rate))
  const ratio = rate / median(copied)
  record('csv_first_byte', { value: median(runs.map((run) => run.firstByteMs)), isRight })
  record('csv_rows', { value: rate, ratio, isRight })
  record('csv_to_copy', { value: ratio, isRight })
  record('csv_to_facts', { value: rate / median(facts), isRight })
  record('csv_memory', { value: Math.max(...runs.map((run) => run.moreMiB)), isRight })
  record('csv_others', {
    value: percentile(
      runs.flatMap((run) => run.others),
      0.95,
    ),
    isRight,
  })
}

const fitting = (/** @type {string} */ id, /** @type {string} */ from) =>
  `d.dossier_id = '${id}' AND d.retracted_at IS NULL AND d.starts_on >= '${from}' ORDER BY d.starts_on, d.id`

/** The columns of the facts' table alone. @param {string} id @param {string} from */
const bare = (id, from) => `SELECT d.* FROM developments d WHERE ${fitting(id, from)}`

/** What the export holds, as anybody would write it: the facts with their place, actors, figures, citations and links. @param {string} id @param {string} from */
function whole(id, from) {
  const of = (/** @type {string} */ alias) =>
    `${alias}.dossier_id = d.dossier_id AND ${alias}.development_id = d.id`
  return `SELECT d.*, p.name, p.iso3166, p.precision, p.latitude, p.longitude,
      (SELECT string_agg(a.code || ' (' || x.role || ')', ' | ') FROM development_actors x
        JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id WHERE ${of('x')}),
      (SELECT json_agg(json_strip_nulls(row_to_json(m)) ORDER BY m.position) FROM measurements m WHERE ${of('m')}),
      (SELECT json_agg(json_strip_nulls(json_build_object('title', s.title, 'url', s.url, 'outlet', o.name, 'type', o.type, 'published', s.published,
          'author', s.author, 'language', s.language, 'note', s.note, 'reliability', c.reliability, 'credibility', c.credibility, 'primary', c.primary,
          'quote', c.quote, 'checked', c.checked, 'check_note', c.check_note)) ORDER BY c.position)
        FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
        LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id WHERE ${of('c')}),
      (SELECT string_agg(k.ref || ' ' || l.relation, ' | ') FROM links l
        JOIN claims k ON k.dossier_id = l.dossier_id AND k.id = l.claim_id WHERE ${of('l')})
    FROM developments d LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id WHERE ${fitting(id, from)}`
}

/** @param {import('./log.mjs').Bench} bench @param {string} statement @returns {Promise<number>} rows per second */
async function copyRate({ sql }, statement) {
  const began = performance.now()
  let lines = 0
  const copy = await sql.unsafe(`COPY (${statement}) TO STDOUT (FORMAT csv)`).readable()
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
