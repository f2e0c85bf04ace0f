import { pino, type Logger } from 'pino'

export type Log = Logger

/** One JSON line an entry. What could identify or unlock is cut out before it is written. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['password', 'address', 'email', 'phone', 'token', 'client_secret', 'cookie'].flatMap(
        (key) => [key, `*.${key}`],
      ),
      censor: '[cut]',
    },
  })
}
