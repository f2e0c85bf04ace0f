import { z } from 'zod'

const origins = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)).min(1))
const port = z.coerce.number().int().min(0).max(65_535)
const milliseconds = z.coerce.number().int().positive()

const schema = z.object({
  /** Origins a payer may be sent back to, separated by commas. */
  APP_ORIGIN: origins.default(['http://localhost:3000']),
  STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_test_').default('pk_test_sandbox'),
  STRIPE_SANDBOX_ADMIN_SECRET: z.string().min(8).optional(),
  STRIPE_SANDBOX_FILE: z.string().min(1).default('.data/stripe-sandbox.sqlite'),
  STRIPE_SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  STRIPE_SANDBOX_PORT: port.default(4242),
  /** Where browsers reach the sandbox, when that is not its host and port. */
  STRIPE_SANDBOX_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  /** How long banks take over the refunds of the cards that are made for that. */
  STRIPE_SANDBOX_REFUND_MS: milliseconds.default(5_000),
  STRIPE_SANDBOX_WEBHOOK_ATTEMPTS: z.coerce.number().int().positive().default(16),
  /** Types of events to deliver, separated by commas, as chosen for an endpoint at Stripe; without it all are. */
  STRIPE_SANDBOX_WEBHOOK_EVENTS: z
    .string()
    .transform((value) => value.split(',').map((type) => type.trim()))
    .optional(),
  STRIPE_SANDBOX_WEBHOOK_RETRY_MS: milliseconds.default(1_000),
  STRIPE_SANDBOX_WEBHOOK_TIMEOUT_MS: milliseconds.default(10_000),
  STRIPE_SANDBOX_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  STRIPE_SECRET_KEY: z.string().startsWith('sk_test_').default('sk_test_sandbox'),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').default('whsec_sandbox'),
})

export interface SandboxOptions {
  host: string
  port: number
  /** Path of the SQLite file, or `:memory:`. */
  file: string
  secretKey: string
  publishableKey: string
  appOrigins: readonly string[]
  publicUrl: string | undefined
  adminSecret: string | undefined
  refundDecidedAfterMs: number
  webhookUrl: string | undefined
  webhookSecret: string
  /** Undefined = events of every type. */
  webhookEvents: readonly string[] | undefined
  webhookTimeoutMs: number
  webhookRetryBaseMs: number
  webhookMaxAttempts: number
}

/**
 * Reads the options from environment variables; empty ones count as not set. Throws a message that
 * names each wrong variable.
 */
export function optionsFromEnv(env: Readonly<Record<string, string | undefined>>): SandboxOptions {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (!result.success) throw new Error(z.prettifyError(result.error))
  const values = result.data
  return {
    host: values.STRIPE_SANDBOX_HOST,
    port: values.STRIPE_SANDBOX_PORT,
    file: values.STRIPE_SANDBOX_FILE,
    secretKey: values.STRIPE_SECRET_KEY,
    publishableKey: values.STRIPE_PUBLISHABLE_KEY,
    appOrigins: values.APP_ORIGIN,
    publicUrl: values.STRIPE_SANDBOX_ORIGIN,
    adminSecret: values.STRIPE_SANDBOX_ADMIN_SECRET,
    refundDecidedAfterMs: values.STRIPE_SANDBOX_REFUND_MS,
    webhookUrl: values.STRIPE_SANDBOX_WEBHOOK_URL,
    webhookSecret: values.STRIPE_WEBHOOK_SECRET,
    webhookEvents: values.STRIPE_SANDBOX_WEBHOOK_EVENTS,
    webhookTimeoutMs: values.STRIPE_SANDBOX_WEBHOOK_TIMEOUT_MS,
    webhookRetryBaseMs: values.STRIPE_SANDBOX_WEBHOOK_RETRY_MS,
    webhookMaxAttempts: values.STRIPE_SANDBOX_WEBHOOK_ATTEMPTS,
  }
}
