import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the checkout. */
export const inProject = (...parts) => path.join(projectDir, ...parts)

/** Everything this machine keeps between starts: database, media, secrets, ports, logs. */
export const stateDir = inProject('.data')

/** A path inside the kept state. */
export const inState = (...parts) => path.join(stateDir, ...parts)

/** The project's own Node, whichever Node started the scripts. */
export const nodeBinary = inProject('node_modules', 'node', 'bin', 'node')
