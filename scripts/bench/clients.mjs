import { percentile } from './timing.mjs'

const CLIENTS = 8
const LAST_MS = 4_000

/**
 * Eight clients, each asking as soon as it was answered.
 * @param {(turn: number) => Promise<boolean>} ask whether the answer was right
 */
async function crowd(ask) {
  const times = /** @type {number[]} */ ([])
  let wrong = 0
  const began = performance.now()
  const client = async (/** @type {number} */ number) => {
    for (let turn = number; performance.now() - began < LAST_MS; turn += CLIENTS) {
      const asked = performance.now()
      if (!(await ask(turn))) wrong += 1
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
  return {
    perSecond: times.length / ((performance.now() - began) / 1000),
    p99: percentile(times, 0.99),
    isRight: wrong === 0,
  }
}

/** @param {import('./log.mjs').Bench} bench */
export async function measureClients({ api, sql, id, path, rows, record }) {
  const some =
    await sql`SELECT ref, title FROM developments WHERE dossier_id = ${id} AND (hashtext(ref) & 1023) < 4 ORDER BY ref LIMIT 2000`
  const byRef = await crowd(async (turn) => {
    const one = some[(turn * 7919) % some.length]
    return (await api.call(`${path}/developments/${one?.ref}`)).title === one?.title
  })
  record('clients_by_id', { value: byRef.perSecond, isRight: byRef.isRight })
  const places =
    await sql`SELECT to_char(starts_on, 'YYYY-MM-DD') AS on, id FROM developments WHERE dossier_id = ${id} AND (hashtext(ref) & 1023) < 4 LIMIT 500`
  const pages = await crowd(async (turn) => {
    const at = places[(turn * 7919) % places.length]
    const page = await api.call(`${path}/developments?limit=50&cursor=${at?.on}.${at?.id}`)
    return (
      page.total > rows * 0.9 &&
      page.items.every((/** @type {{ startsOn: string }} */ { startsOn }) => startsOn <= at?.on)
    )
  })
  record('clients_pages', { value: pages.perSecond, isRight: pages.isRight })
  record('clients_p99', { value: Math.max(byRef.p99, pages.p99), isRight: byRef.isRight && pages.isRight })
}
