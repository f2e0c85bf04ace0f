import { optionsFromEnv } from './options.ts'
import { startSandbox } from './sandbox.ts'

/** Runs the sandbox as a process of its own: `node sandbox/stripe/server.ts`. */
async function main() {
  const sandbox = await startSandbox(optionsFromEnv(process.env))
  process.stdout.write(`Stripe sandbox on ${sandbox.url}\n`)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void sandbox.close().then(() => process.exit(0))
    })
  }
}

try {
  await main()
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The Stripe sandbox cannot start: ${reason}\n`)
  process.exitCode = 1
}
