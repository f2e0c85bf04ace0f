// `npm run storm`: attacks a shop of its own on this machine and tells which promises held.
// `npm run storm -- --small last-units kills` runs chosen storms, at the size of `npm test`.
const major = Number(process.versions.node.split('.')[0])

if (major < 18) {
  console.error(
    'Node ' + process.versions.node + ' is too old. Install Node 18 or newer: https://nodejs.org',
  )
  process.exit(1)
}

import('./lib/storm-run.mjs')
  .then(({ runStorms }) => runStorms(process.argv.slice(2)))
  .then((exitCode) => process.exit(exitCode))
