// The sample's report as a PDF, and what somebody else waits for a page meanwhile.
import { setTimeout as wait } from 'node:timers/promises'
import { clock, median, percentile } from './timing.mjs'

const RUNS = 4
const OTHERS_EVERY_MS = 50

const REPORTS = '/v1/dossiers/BLR/reports'

/** The report that is there, or one of everything. @param {import('./client.mjs').Client} api @returns {Promise<string>} its id */
async function reportIn(api) {
  const [report] = (await api.call(REPORTS)).items
  if (report) return report.id
  const [baseline] = (await api.call('/v1/dossiers/BLR/baselines')).items
  const body = { title: 'Taken by the benchmark', settings: { baselineId: baseline.id } }
  return (await api.call(REPORTS, { method: 'POST', body })).id
}

/** @param {import('./log.mjs').Bench} bench */
export async function measureReport({ api, record }) {
  const path = `${REPORTS}/${await reportIn(api)}/report.pdf`
  const take = async () => {
    const chunks = []
    for await (const chunk of await api.open(path)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const others = /** @type {number[]} */ ([])
  let isRunning = true
  const meanwhile = (async () => {
    while (isRunning) {
      others.push(await clock(() => api.call('/v1/dossiers/BLR/developments?limit=50')))
      await wait(OTHERS_EVERY_MS)
    }
  })()
  const times = []
  let isRight = true
  for (let run = 0; run < RUNS; run += 1) {
    let pdf = Buffer.alloc(0)
    times.push(await clock(async () => void (pdf = await take())))
    isRight &&= pdf.subarray(0, 5).toString() === '%PDF-' && pdf.includes('/StructTreeRoot')
  }
  isRunning = false
  await meanwhile
  record('report_cold', { value: times[0] ?? Number.NaN, isRight })
  record('report_warm', { value: median(times.slice(1)), isRight })
  record('report_others', { value: percentile(others, 0.95), isRight })
}
