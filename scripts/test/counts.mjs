import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run of vitest or Playwright came to, from its JSON report. A file that could not even be loaded counts as one failure, and so does a
 * run that left no report.
 * @param {any} report
 * @returns {Counts}
 */
export function countsOf(report) {
  if (!report) return { passed: 0, failed: 1 }
  if (report.stats) {
    const { expected = 0, flaky = 0, unexpected = 0 } = report.stats
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0) }
  }
  const unloaded = (report.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** @param {string} file @returns {Counts} */
export function countsIn(file) {
  if (!existsSync(file)) return countsOf(null)
  try {
    return countsOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return countsOf(null) // the run was cut off while it wrote
  }
}

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
})
