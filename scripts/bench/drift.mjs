// Drift on both clocks: of the sample, over HTTP, and of a baseline of a thousand claims, by the method alone.
import '../resolve.mjs'
import { clock, median, takeTurns } from './timing.mjs'

const CLAIMS = 1_000
const LINKS = 50_000
const RUNS = 7
const SPAN = /** @type {const} */ ({ to: '2025-07-18', known: 'as-it-went' })
const OPTIONS = { baselineDate: '2019-07-18' }
const RELATIONS = /** @type {const} */ (['supports', 'contradicts', 'exceeds', 'qualifies', 'context'])

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

/** @param {number} at @returns {import('@/lib/drift/rules/types').DriftLink} the same link every time */
function linkOf(at) {
  const spread = (at * 2_654_435_761) % 4_294_967_296
  const day = (/** @type {number} */ days) => new Date(Date.UTC(2019, 6, 1 + days)).toISOString().slice(0, 10)
  const happened = spread % 2_200
  const id = `d${at % (LINKS / 3)}`
  return {
    id: `l${at}`,
    claimId: `c${spread % CLAIMS}`,
    developmentId: id,
    relation: RELATIONS[(spread >>> 8) % RELATIONS.length] ?? 'supports',
    strength: /** @type {1 | 2 | 3} */ (1 + ((spread >>> 12) % 3)),
    state: 'accepted',
    recordedOn: day(happened + ((spread >>> 16) % 60)),
    development: {
      id,
      happenedStart: day(happened),
      happenedEnd: day(happened),
      knownFrom: day(happened + ((spread >>> 16) % 60)),
      stage: 'completed',
      polarity: 'occurred',
      citations: [{ sourceId: id, outletId: null, origin: id, reliability: 'B', credibility: 2 }],
      retracted: false,
    },
  }
}

/**
 * Six years by the month, at each what was known on that day; the last point is what the method answers for that day alone.
 * @param {Pick<import('./log.mjs').Bench, 'record'>} bench
 */
export async function measureLargeDrift({ record }) {
  const { driftSeries } = await import('@/lib/drift/rules/series')
  const { driftAt } = await import('@/lib/drift/rules/drift')
  const claims = Array.from({ length: CLAIMS }, (_, at) => ({ id: `c${at}`, weight: 1 + (at % 5) }))
  const links = Array.from({ length: LINKS }, (_, at) => linkOf(at))
  const draw = async () => driftSeries(claims, links, SPAN, OPTIONS)
  const times = []
  for (let run = 0; run < RUNS; run += 1) times.push(await clock(draw))
  const last = (await draw()).at(-1)
  const alone = driftAt(claims, links, { world: SPAN.to, known: SPAN.to }, OPTIONS)
  record('drift_large', {
    value: median(times),
    isRight: last?.drift === alone.drift && last?.coverage === alone.coverage && alone.drift !== null,
  })
}
