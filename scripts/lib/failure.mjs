import { Interrupted } from './lifetime.mjs'
import { explain } from './setup-error.mjs'
import { bold, print, red } from './terminal.mjs'

/**
 * Says what went wrong and what to do; a bug shows its stack trace.
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  if (error instanceof Interrupted) return 0
  const known = explain(error)
  if (!known) {
    print(`\n${red('This is a bug in the set-up scripts:')}\n${error?.stack ?? error}`)
    return 1
  }
  print(`\n${red(bold(`${known.message}.`))}`)
  print(known.remedy.replace(/^(?=.)/gm, '  '))
  return 1
}
