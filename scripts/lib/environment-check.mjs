import { childEnvironment, run } from './command.mjs'
import { nodeBinary } from './paths.mjs'
import { appEnvironment } from './settings.mjs'
import { SetupError } from './setup-error.mjs'

const check = `
  const { readEnv } = await import('./app/platform/env.server.ts')
  try { readEnv(process.env) } catch (error) { console.log(error.message); process.exitCode = 1 }`

/**
 * Has the application check the settings before anything long is done with them.
 * @param {import('./settings.mjs').Settings} settings
 * @param {AbortSignal} signal
 * @throws {SetupError} naming each wrong variable and what is expected
 */
export async function checkEnvironment(settings, signal) {
  // The embedded database has no address yet; that it will have a good one is not in question.
  const databaseUrl = settings.given.DATABASE_URL ?? 'postgresql://127.0.0.1/pasarela'
  const env = childEnvironment(await appEnvironment(settings, databaseUrl))
  const args = ['--no-warnings', '--input-type=module', '-e', check]
  const { code, output } = await run(nodeBinary, args, { env, signal })
  if (code !== 0) {
    throw new SetupError(
      'The settings are not right',
      `${output.trim()}\n\nThey come from the environment and from .env.`,
    )
  }
}
