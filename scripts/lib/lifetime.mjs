import { SetupError } from './setup-error.mjs'
import { print } from './terminal.mjs'

/** Thrown out of whatever was under way when the user asked to stop. */
export class Interrupted extends Error {}

// One Ctrl-C reaches us twice: from the terminal, and once more passed on by npm.
const sameKeystrokeMs = 500

/**
 * What a script has started, to be ended in the opposite order however the script ends.
 * The first SIGINT, SIGTERM or SIGHUP asks everything to stop, the second one ends it at once.
 */
export function createLifetime() {
  const controller = new AbortController()
  const cleanups = []
  let closing
  let force = () => {}
  let askedAt = 0

  const ask = (signal) => {
    if (askedAt && Date.now() - askedAt > sameKeystrokeMs) {
      print('Ending everything now.')
      force()
      process.exit(130)
    }
    if (askedAt) return
    askedAt = Date.now()
    print(signal === 'SIGINT' ? '\nStopping … (Ctrl-C again ends it at once)' : '\nStopping …')
    controller.abort(new Interrupted())
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, ask)

  // When npm is killed outright nobody passes a signal on; the shop must not outlive its command.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) ask('SIGTERM')
  }, 1000)
  watch.unref()

  return {
    /** Aborted when the user asked to stop. */
    signal: controller.signal,
    /** Registers how to end what was just started. */
    onClose: (cleanup) => {
      cleanups.push(cleanup)
    },
    /** Registers how to end everything without waiting. */
    onForce: (action) => {
      force = action
    },
    /** Rejects when the user asked to stop; otherwise never settles. */
    interrupted: () =>
      new Promise((_, reject) => {
        const fail = () => reject(controller.signal.reason)
        if (controller.signal.aborted) fail()
        else controller.signal.addEventListener('abort', fail, { once: true })
      }),
    /** Ends everything, last started first; a second call waits for the first. */
    close: () => {
      closing ??= (async () => {
        for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
          try {
            await cleanup()
          } catch (error) {
            print(`While stopping: ${error instanceof SetupError ? error.message : error.stack}`)
          }
        }
        clearInterval(watch)
        for (const signal of signals) process.off(signal, ask)
      })()
      return closing
    },
  }
}
