import { execFileSync, spawnSync } from 'node:child_process'
import { SetupError } from '../../scripts/lib/setup-error.mjs'

const ownName = 'pasarela'

function lookUp(name) {
  const id = (flag) =>
    Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function create() {
  const result = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      ownName,
    ],
    { stdio: 'ignore' },
  )
  return result.status === 0 ? lookUp(ownName) : undefined
}

/**
 * Whom Postgres runs as: it refuses to run as root, so root lends it a system user, made if need be.
 * @returns {{ uid: number, gid: number } | undefined} undefined when we are an ordinary user
 * @throws {SetupError}
 */
export function postgresUser() {
  if (process.getuid() !== 0) return undefined
  const user =
    lookUp(ownName) ?? create() ?? lookUp('_postgres') ?? lookUp('postgres') ?? lookUp('nobody')
  if (user) return user
  throw new SetupError(
    'Postgres does not run as root, and no system user for it could be made',
    'Run the same command as an ordinary user, or set DATABASE_URL to a Postgres 18 of your own.',
  )
}
