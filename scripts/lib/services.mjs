import http from 'node:http'
import { childEnvironment } from './command.mjs'
import { restartOnChange } from './hot-restart.mjs'
import { logPrinter } from './log-lines.mjs'
import { nodeBinary } from './paths.mjs'
import { launchProcess, superviseService } from './service.mjs'
import { SetupError } from './setup-error.mjs'

const quietNode = ['--disable-warning=ExperimentalWarning', '--enable-source-maps']

/** Whether an address answers within a second that all is well. */
const answers = (url) =>
  new Promise((resolve) => {
    const request = http.get(url, { timeout: 1000 }, (response) => {
      response.resume()
      resolve(response.statusCode < 400)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })

/**
 * The processes of the shop in the order they start; they stop in the opposite one.
 * @param {import('./settings.mjs').Settings} settings
 * @param {Record<string, string>} env
 */
function servicesOf({ mode, port, hasOwnStripe }, env) {
  const host = env.HOST && env.HOST !== '0.0.0.0' && env.HOST !== '::' ? env.HOST : '127.0.0.1'
  const list = [
    {
      name: 'worker',
      entry: 'app/jobs/worker.server.ts',
      sources: ['app/jobs', 'app/modules', 'app/platform', 'app/shared', 'locales'],
    },
    {
      name: 'web',
      entry: 'app/server.ts',
      sources: ['app/server.ts', 'app/platform', 'app/shared', 'locales', 'vite.config.ts'],
      readyUrl: `http://${host}:${port}/readyz`,
    },
  ]
  if (mode !== 'production' && !hasOwnStripe) {
    const readyUrl = `${env.STRIPE_SANDBOX_ORIGIN}/healthz`
    const sources = ['sandbox/stripe']
    list.unshift({ name: 'sandbox', entry: 'sandbox/stripe/server.ts', sources, readyUrl })
  }
  return list
}

/**
 * Starts the shop's processes and waits until each is ready.
 * @param {import('./settings.mjs').Settings} settings
 * @param {Record<string, string>} env
 * @param {object} context
 * @param {{ signal: AbortSignal, onClose: (cleanup: () => unknown) => void }} context.lifetime
 * @param {(name: string) => (line: string) => void} [context.logOf] where a service's output goes
 * @param {string[]} [context.only] names of the processes to start; otherwise all
 * @returns {Promise<ReturnType<typeof superviseService>[]>} sandbox, worker and web, as far as they were asked for
 * @throws {SetupError} when one ends before it is ready
 */
export async function startServices(settings, env, { lifetime, logOf, only }) {
  const isRaw = settings.mode === 'production'
  const wanted = servicesOf(settings, env).filter(({ name }) => !only || only.includes(name))
  const starting = wanted.map(({ name, entry, sources, readyUrl }) => {
    const service = superviseService({
      name,
      start: () =>
        launchProcess(nodeBinary, [...quietNode, entry], {
          env: childEnvironment(env),
          onLine: logOf ? logOf(name) : logPrinter(name, { isRaw }),
        }),
      isReady: readyUrl ? () => answers(readyUrl) : undefined,
    })
    lifetime.onClose(service.stop)
    if (settings.mode === 'development') restartOnChange(service, sources, lifetime)
    return service
  })
  await Promise.all(
    starting.map((service) =>
      service.launch(lifetime.signal).catch((error) => {
        lifetime.signal.throwIfAborted?.()
        throw new SetupError(
          `The ${service.name} process ended before it was ready (${error.message})`,
          'What it said is above.',
        )
      }),
    ),
  )
  return starting
}
