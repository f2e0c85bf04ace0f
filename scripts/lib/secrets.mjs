import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const token = () => randomBytes(24).toString('hex')

/** What a demo shop needs to keep secret, made up: the Stripe keys only open the sandbox. */
const generators = {
  APP_SECRET: token,
  STRIPE_SECRET_KEY: () => `sk_test_${token()}`,
  STRIPE_PUBLISHABLE_KEY: () => `pk_test_${token()}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${token()}`,
}

/**
 * The made-up secrets of this machine, the same at each start; what is missing is added.
 * @param {string} file readable by its owner only
 * @returns {Record<keyof typeof generators, string>}
 */
export function demoSecrets(file) {
  let kept = {}
  try {
    kept = JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    // No file yet, or one cut off by a crash. One we may not read belongs to another user.
    if (error.code === 'EACCES') throw error
  }
  const missing = Object.keys(generators).filter((name) => typeof kept[name] !== 'string')
  if (missing.length === 0) return kept
  for (const name of missing) kept[name] = generators[name]()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return kept
}
