/**
 * Counts what passed and failed over all gates and test runners, and says at the end.
 * @param {(line: string) => void} print
 */
export function newTally(print) {
  let passed = 0
  let failed = 0
  return {
    /** @param {string} name @param {{ passed: number, failed: number }} count @param {number} startedAt */
    add(name, count, startedAt) {
      passed += count.passed
      failed += count.failed
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
      print(
        `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
      )
    },
    /** The contract's last line; success only where something ran and nothing failed. */
    end() {
      print(`${passed} passed, ${failed} failed`)
      return passed > 0 && failed === 0
    },
  }
}

/** One gate: passed or failed as a whole. */
export const gate = (/** @type {boolean} */ isPassed) =>
  isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/**
 * What vitest's json report counts. A file that could not even be loaded has no tests in it: it fails as one.
 * @param {any} report
 */
export function vitestCount(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded })
}

/** What playwright's json report counts; errors outside any test (a file that does not load) count one each. */
export function playwrightCount(/** @type {any} */ { stats, errors }) {
  return atLeastOne({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
  })
}

/** A runner that ran nothing has failed. */
function atLeastOne(/** @type {{ passed: number, failed: number }} */ count) {
  return count.passed + count.failed === 0 ? gate(false) : count
}
