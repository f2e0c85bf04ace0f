import { z } from 'zod'
import { parseTrustedProxies } from './client-address.server.ts'

/**
 * Every setting of the shop, read and checked once at start. `.env.example` explains each.
 * A wrong value stops the start with its name and what is expected.
 */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
  HOST: z.string().default('0.0.0.0'),
  APP_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text, { addIssue }) => {
      try {
        return parseTrustedProxies(text)
      } catch (error) {
        addIssue(`${(error as RangeError).message}, expected is 10.0.0.0/8, 2001:db8::1`)
        return z.NEVER
      }
    }),
  PAGE_CACHE_SECONDS: z.coerce.number().int().min(0).max(60).default(5),
  APP_SECRET: z.string().min(32, 'at least 32 characters of randomness'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(12),
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, 'a secret key, sk_… or rk_…'),
  STRIPE_PUBLISHABLE_KEY: z.string().regex(/^pk_/, 'a publishable key, pk_…'),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_/, 'a webhook signing secret, whsec_…'),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  STRIPE_SANDBOX_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Pasarela <hello@pasarela.example>'),
  MEDIA_DIR: z.string().default('.data/media'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
})

export type Env = z.infer<typeof schema> & { APP_ORIGIN: string }

/** @throws Error with one line per wrong or missing variable: its name and what is expected. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(
      `The environment is not complete (see .env.example for each variable):\n${lines.join('\n')}`,
    )
  }
  const env = parsed.data
  return { ...env, APP_ORIGIN: env.APP_ORIGIN ?? `http://localhost:${env.PORT}` }
}
