import { availableParallelism } from 'node:os'

export interface WebShare {
  /** How many web processes there are. */
  processes: number
  /** Database connections that each of them keeps at most. */
  connections: number
}

const CONNECTIONS_EACH = 8
const FEWEST_IN_ALL = 12
/** Postgres has 100 by default; the worker, backups and whoever looks in need some. */
const MOST_IN_ALL = 72
const FEWEST_EACH = 2

/**
 * How the web server is divided over the machine: a process per core in production, and the connections of
 * DATABASE_POOL among them. What is not a number is left for `readEnv` to refuse.
 */
export function webShare(
  env: Record<string, string | undefined>,
  cores = availableParallelism(),
): WebShare {
  const wished = Number(env['WEB_PROCESSES'] || (env['NODE_ENV'] === 'production' ? cores : 1))
  const processes = Number.isInteger(wished) && wished >= 1 ? wished : 1
  const byCount = Math.min(MOST_IN_ALL, Math.max(FEWEST_IN_ALL, processes * CONNECTIONS_EACH))
  const connections = Number(env['DATABASE_POOL'] || byCount) / processes
  return { processes, connections: Math.max(FEWEST_EACH, Math.floor(connections)) }
}
