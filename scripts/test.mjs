// `npm test`: sets up all it needs and proves the whole project, one step after the other.
// `npm test -- --only unit app/modules/cart` runs chosen steps, further words go to the test runner.
const major = Number(process.versions.node.split('.')[0])

if (major < 18) {
  console.error(
    'Node ' + process.versions.node + ' is too old. Install Node 18 or newer: https://nodejs.org',
  )
  process.exit(1)
}

import('./lib/test-run.mjs')
  .then(({ runTests }) => runTests(process.argv.slice(2)))
  .then((exitCode) => process.exit(exitCode))
