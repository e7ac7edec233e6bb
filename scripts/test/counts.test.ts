import { expect, test } from 'vitest'
import { countsIn, countsOf, sum } from './counts.mjs'

test('vitest: passed and failed tests', () => {
  expect(countsOf({ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1, testResults: [] })).toEqual({
    passed: 12,
    failed: 2,
  })
})

test('vitest: a file that could not be loaded has no tests and still counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [] },
  ]
  expect(countsOf({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 2 })
})

test('Playwright: a flaky test passed, an error outside of tests failed', () => {
  expect(countsOf({ stats: { expected: 20, flaky: 1, unexpected: 2, skipped: 4 }, errors: [{}] })).toEqual({
    passed: 21,
    failed: 3,
  })
})

test('a run that left no report failed', () => {
  expect(countsIn('/nowhere/report.json')).toEqual({ passed: 0, failed: 1 })
})

test('counts add up', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 })
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 10, failed: 20 },
    ]),
  ).toEqual({ passed: 11, failed: 22 })
})
