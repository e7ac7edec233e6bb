import { cpus } from 'node:os'
import { say } from '../output.mjs'
import { goals } from './goals.mjs'

/** @param {number | null} value */
const figure = (value) => (value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: 3 }))

/**
 * @param {Record<string, ReturnType<typeof import('./goals.mjs').judged>>} results
 * @param {number} rows
 */
export function printTable(results, rows) {
  say()
  say(`  ${figure(rows)} developments in one dossier, 200 small ones beside it; ${cpus().length} processors`)
  say()
  for (const [name, { value, unit, goal, ratioTo, ratio, ok }] of Object.entries(results)) {
    const { what, atLeast } = goals[name] ?? { what: name }
    const sign = ok === null ? ' ' : ok ? '✓' : '✗'
    const asked = goal === null ? '' : `${atLeast ? '≥' : '≤'} ${figure(goal)}`
    const against = ratio === null ? '' : `${figure(ratio)} x ${ratioTo}`
    say(
      `  ${sign} ${what.padEnd(50)}${`${figure(value)} ${unit}`.padStart(16)}${asked.padStart(12)}   ${against}`.trimEnd(),
    )
  }
  say()
}

/**
 * One line for each figure of the log, one column for each size. What more than doubles where the rows grow tenfold is marked.
 * @param {{ rows: number, results: Record<string, ReturnType<typeof import('./goals.mjs').judged>> }[]} curve
 */
export function printGrowth(curve) {
  say()
  say(`  ${''.padEnd(52)}${curve.map(({ rows }) => figure(rows).padStart(14)).join('')}`)
  for (const name of ['page', 'page_deep', 'search_rare', 'search_common', 'similar', 'create']) {
    const values = curve.map(({ results }) => results[name]?.value ?? null)
    const grows = values.some(
      (value, at) => at > 0 && value !== null && value > 2 * (values[at - 1] ?? value),
    )
    const { what, unit } = goals[name] ?? { what: name, unit: '' }
    say(
      `  ${grows ? '✗' : '✓'} ${`${what}, ${unit}`.padEnd(50)}${values.map((value) => figure(value).padStart(14)).join('')}`,
    )
  }
  say()
}
