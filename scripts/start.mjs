// `npm start`: from a fresh clone to a running shop. Only Node's own modules are used until the
// dependencies are in place. This file keeps to old syntax so that an old Node can say so itself.
const major = Number(process.versions.node.split('.')[0])

if (major < 18) {
  console.error(
    'Node ' + process.versions.node + ' is too old. Install Node 18 or newer: https://nodejs.org',
  )
  process.exit(1)
}

import('./lib/shop.mjs')
  .then(({ startShop }) => startShop(process.argv.slice(2)))
  .then((exitCode) => process.exit(exitCode))
