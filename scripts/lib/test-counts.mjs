import fs from 'node:fs'

/** Counts of a report; a runner that failed without saying which test did counts as one failure. */
function counts(file, exitCode, read) {
  let result = { passed: 0, failed: 0 }
  try {
    result = read(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    // It ended before it could write its report.
  }
  const isSilentFailure = exitCode !== 0 && result.failed === 0
  return isSilentFailure ? { ...result, failed: 1 } : result
}

/**
 * @param {string} file Vitest's JSON report
 * @param {number} exitCode of Vitest
 */
export const readVitestCounts = (file, exitCode) =>
  counts(file, exitCode, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }))

/**
 * A test that passed only at a second try is a failure: something is not right.
 * @param {string} file Playwright's JSON report
 * @param {number} exitCode of Playwright
 */
export const readPlaywrightCounts = (file, exitCode) =>
  counts(file, exitCode, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }))
