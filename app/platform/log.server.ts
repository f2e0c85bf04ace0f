import { pino, type Logger } from 'pino'
import { redacted } from './redact.ts'
import { requestId } from './request-scope.server.ts'

export type Log = Logger

/** One JSON line an entry, with the id of its request. What could identify or unlock is cut out before it is written. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    mixin: () => {
      const id = requestId()
      return id ? { requestId: id } : {}
    },
    // Ours sees errors as they are; pino's own would copy all that a library hangs on them.
    serializers: { err: (error: unknown) => error },
    formatters: { log: (entry: Record<string, unknown>) => redacted(entry) as typeof entry },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        method.apply(
          this,
          args.map((arg) => (typeof arg === 'string' ? redacted(arg) : arg)) as typeof args,
        )
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
