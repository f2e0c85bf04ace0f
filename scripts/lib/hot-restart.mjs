import { fingerprint } from './inputs.mjs'
import { dim, print } from './terminal.mjs'

const pollMs = 1000

// What the browser gets and what renders it is Vite's to renew, without a restart.
const isViteMatter = (file) => /\.(tsx|css)$|\.test\.ts$|\/generated$/.test(file)

/**
 * Starts a service again when a source it has loaded changes. Sources are compared, not watched:
 * Node's own watch mode follows Vite's temporary files into an endless loop, and its recursive file
 * watching is not to be had in each Node that may run this.
 * @param {{ name: string, restart: () => void }} service
 * @param {string[]} sources files and folders of the checkout
 * @param {{ onClose: (cleanup: () => void) => void }} lifetime
 */
export function restartOnChange(service, sources, lifetime) {
  let last = fingerprint(sources, isViteMatter)
  const timer = setInterval(() => {
    const current = fingerprint(sources, isViteMatter)
    if (current === last) return
    last = current
    print(dim(`${service.name}: a source changed, starting it again`))
    service.restart()
  }, pollMs)
  lifetime.onClose(() => clearInterval(timer))
}
