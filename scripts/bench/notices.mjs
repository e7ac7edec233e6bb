// A change from the commit to the last of two hundred windows that listen.
import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from './timing.mjs'
import { tidy } from './writes.mjs'

const WINDOWS = 200
const CHANGES = 60
const BETWEEN_MS = 40
const HEARD_WITHIN_MS = 5_000

/**
 * One stream of server-sent events. Returns when the server has said hello.
 * @param {import('./log.mjs').Bench} bench
 * @param {(seq: number, at: number) => void} heard
 * @returns {Promise<() => void>} ends it
 */
async function listen({ api, path }, heard) {
  const response = await api.open(`${path}/live?at=log`, { ownConnection: true })
  response.setEncoding('utf8')
  let rest = ''
  await new Promise((resolve, reject) => {
    response.once('error', reject)
    response.on('data', (text) => {
      const at = performance.now()
      const pieces = (rest + text).split('\n\n')
      rest = pieces.pop() ?? ''
      for (const piece of pieces) {
        if (/^event: hello$/m.test(piece)) resolve(undefined)
        const seq = /^event: changes$/m.test(piece) ? /^id: (\d+)$/m.exec(piece)?.[1] : undefined
        if (seq) heard(Number(seq), at)
      }
    })
  })
  response.removeAllListeners('error').on('error', () => {}) // it is cut when all was heard
  return () => response.destroy()
}

/**
 * The commit is the moment at which a listener of the database hears of it.
 * @param {import('./log.mjs').Bench} bench
 */
export async function measureNotices(bench) {
  const { api, sql, path, record } = bench
  const committed = /** @type {Map<number, number>} */ (new Map())
  const last = /** @type {Map<number, { windows: number, at: number }>} */ (new Map())
  const heard = (/** @type {number} */ seq, /** @type {number} */ at) => {
    const windows = (last.get(seq)?.windows ?? 0) + 1
    last.set(seq, { windows, at })
  }
  const { unlisten } = await sql.listen('plumbline', (payload) => {
    committed.set(JSON.parse(payload).s, performance.now())
  })
  const ends = await Promise.all(Array.from({ length: WINDOWS }, () => listen(bench, heard)))
  for (let count = 0; count < CHANGES; count += 1) {
    const body = {
      title: `Told by the benchmark, number ${count}`,
      kind: 'statement',
      happened: '2026-02-03',
    }
    await api.call(`${path}/developments`, { method: 'POST', body })
    await wait(BETWEEN_MS)
  }
  const isAllHeard = () =>
    committed.size >= CHANGES && [...committed.keys()].every((seq) => last.get(seq)?.windows === WINDOWS)
  for (const end = performance.now() + HEARD_WITHIN_MS; !isAllHeard() && performance.now() < end;)
    await wait(BETWEEN_MS)
  for (const end of ends) end()
  await unlisten()
  const times = [...committed].map(([seq, at]) => (last.get(seq)?.at ?? Number.NaN) - at)
  record('notice', { value: percentile(times, 0.95), isRight: isAllHeard() })
  await tidy(bench)
}
