import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { createLifetime } from '../../scripts/lib/lifetime.mjs'
import { guard } from '../../scripts/lib/guard.mjs'
import { findFreePort } from '../../scripts/lib/ports.mjs'
import { openScratchFolder } from '../../scripts/lib/test-cluster.mjs'
import { databaseUrl, prepareCluster, startPostgres } from './cluster.mjs'

/** Keeps its session's process computing, so that it does not see at once that its server has died. */
const BUSY = 'SELECT count(*) FROM generate_series(1, 12000000)'

test('a server that was killed while a session was busy starts again at the first try', async () => {
  const lifetime = createLifetime()
  try {
    const cluster = await prepareCluster({
      folder: join(openScratchFolder(lifetime), 'postgres'),
      port: await findFreePort(),
      isDurable: false,
    })
    const lines: string[] = []
    const start = async () => {
      const server = await startPostgres(cluster, { onLine: (line: string) => lines.push(line) })
      const pid = server.pid ?? 0
      guard.add(pid, 'INT')
      server.once('exit', () => guard.remove(pid))
      return server
    }
    const killed = await start()
    const session = new pg.Client({ connectionString: databaseUrl(cluster, 'postgres') })
    session.on('error', () => undefined)
    await session.connect()
    const busy = session.query(BUSY).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 100))
    killed.kill('SIGKILL')
    await once(killed, 'exit')

    const server = await start()
    expect(lines.join('\n')).toContain('pre-existing shared memory block')
    await busy
    server.kill('SIGINT')
    await once(server, 'exit')
  } finally {
    await lifetime.close()
  }
})
