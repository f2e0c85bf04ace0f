import cluster from 'node:cluster'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { superviseWeb } from './platform/web-cluster.server.ts'
import { webShare } from './platform/web-share.ts'

/**
 * The web server: one process, or a small one that keeps WEB_PROCESSES of them. Each of them is `web.server.ts`; the
 * one above them loads nothing of the shop, so that it stays small and has nothing to fail by.
 */
const share = webShare(process.env)
if (cluster.isPrimary && share.processes > 1) superviseWeb(share)
else {
  // Halves the CPU of every start after the first; in our own folder, because what lies there is run.
  enableCompileCache(join(process.cwd(), 'node_modules', '.cache', 'node'))
  await import('./web.server.ts')
}
