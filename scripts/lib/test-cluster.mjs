import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepareCluster } from '../../sandbox/postgres/cluster.mjs'
import { removeCluster } from '../../sandbox/postgres/location.mjs'
import { superviseCluster } from './database.mjs'
import { findFreePort } from './ports.mjs'
import { step } from './terminal.mjs'

/** A private folder for one test run, deleted at its end. */
export function openScratchFolder(lifetime) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pasarela-test-'))
  // Root's Postgres user must be able to pass through on the way to its own folder in there.
  fs.chmodSync(folder, 0o711)
  lifetime.onClose(() => {
    removeCluster(path.join(folder, 'postgres'))
    fs.rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/**
 * A Postgres that lives as long as the test run and does not care for its data.
 * @returns {Promise<import('../../sandbox/postgres/cluster.mjs').Cluster>}
 */
export const openTestCluster = (lifetime) =>
  step('Setting up a Postgres for the tests', async () => {
    const scratch = openScratchFolder(lifetime)
    const cluster = await prepareCluster({
      folder: path.join(scratch, 'postgres'),
      port: await findFreePort(),
      isDurable: false,
      signal: lifetime.signal,
    })
    await superviseCluster(cluster, { lifetime, onLine: () => {} })
    return { ...cluster, scratch }
  })
