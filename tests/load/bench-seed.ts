import { reportFailure } from '../../scripts/lib/failure.mjs'
import { guard } from '../../scripts/lib/guard.mjs'
import { createLifetime } from '../../scripts/lib/lifetime.mjs'
import { duration, print } from '../../scripts/lib/terminal.mjs'
import { openBenchCluster } from './cluster.ts'
import { ensureSeeded } from './seed/databases.ts'

/** `npm run bench:seed`: makes what is missing of the bench's databases; killed, it goes on where it was. */
const startedMs = Date.now()
const lifetime = createLifetime()
lifetime.onForce(guard.killAll)
let exitCode = 0
try {
  const cluster = await openBenchCluster(lifetime)
  await ensureSeeded(cluster, lifetime)
  print(`The bench's data is there after ${duration(Date.now() - startedMs)}.`)
} catch (error) {
  exitCode = reportFailure(error) || 130
}
await lifetime.close()
process.exit(exitCode)
