/** @param {readonly number[]} values @param {number} share 0-1 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5)

/**
 * Medians of two tasks that take turns, so that whatever else the machine does disturbs both alike.
 * @param {() => Promise<unknown>} ours
 * @param {() => Promise<unknown>} theirs
 * @param {{ times?: number, withinMs?: number }} [options]
 * @returns {Promise<{ ours: number, theirs: number }>} milliseconds
 */
export async function takeTurns(ours, theirs, { times = 25, withinMs = 6_000 } = {}) {
  const [a, b] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])]
  for (let warm = 0; warm < 2; warm += 1) await Promise.all([ours(), theirs()])
  const end = performance.now() + withinMs
  while (a.length < 5 || (a.length < times && performance.now() < end)) {
    a.push(await clock(ours))
    b.push(await clock(theirs))
  }
  return { ours: median(a), theirs: median(b) }
}

/** @param {() => Promise<unknown>} task @returns {Promise<number>} milliseconds */
export async function clock(task) {
  const began = performance.now()
  await task()
  return performance.now() - began
}
