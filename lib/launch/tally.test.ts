import { expect, test } from 'vitest'
import { newTally, playwrightCount, vitestCount } from './tally.mjs'

test('a test file that does not load fails as one', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(vitestCount(report)).toEqual({ passed: 3, failed: 2 })
})

test('a runner that ran nothing has failed', () => {
  expect(vitestCount({ numPassedTests: 0, numFailedTests: 0, testResults: [] })).toEqual({
    passed: 0,
    failed: 1,
  })
  expect(playwrightCount({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] })).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('errors outside tests count', () => {
  expect(playwrightCount({ stats: { expected: 2, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({
    passed: 3,
    failed: 2,
  })
})

test('the last line is the sum, and success needs something that passed and nothing that failed', () => {
  const lines: string[] = []
  const tally = newTally(line => lines.push(line))
  expect(newTally(() => {}).end()).toBe(false)
  tally.add('one', { passed: 2, failed: 0 }, Date.now())
  expect(tally.end()).toBe(true)
  tally.add('two', { passed: 1, failed: 1 }, Date.now())
  expect(tally.end()).toBe(false)
  expect(lines.at(-1)).toBe('3 passed, 1 failed')
})
