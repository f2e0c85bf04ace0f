import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stripe } from 'stripe'
import { onTestFinished } from 'vitest'
import { readBody } from './http.ts'
import type { SandboxOptions } from './options.ts'
import { startSandbox, type Sandbox } from './sandbox.ts'

export const WEBHOOK_SECRET = 'whsec_for_tests'
export const ADMIN_SECRET = 'admin-for-tests'
export const SHOP = 'http://shop.test'

export interface TestSandbox extends Sandbox {
  stripe: Stripe
  /** Calls a switch under `/_sandbox/`; fails unless it answers 2xx. */
  admin(method: string, path: string, body?: object): Promise<Record<string, unknown>>
}

/** A sandbox of its own on a free port, gone with the test. */
export async function testSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox({
    port: 0,
    file: ':memory:',
    adminSecret: ADMIN_SECRET,
    appOrigins: [SHOP],
    webhookSecret: WEBHOOK_SECRET,
    webhookRetryBaseMs: 20,
    webhookTimeoutMs: 500,
    ...options,
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) await sandbox.close()
    isOpen = false
  }
  onTestFinished(close)
  return {
    ...sandbox,
    close,
    stripe: stripeClient(sandbox.port),
    async admin(method, path, body) {
      const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
        method,
        headers: { 'x-sandbox-secret': ADMIN_SECRET },
        ...(body && { body: JSON.stringify(body) }),
      })
      const answer = (await response.json()) as Record<string, unknown>
      if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
      return answer
    },
  }
}

/** The real SDK, pointed at the sandbox. */
export function stripeClient(port: number, config: ConstructorParameters<typeof Stripe>[1] = {}) {
  return new Stripe('sk_test_sandbox', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    ...config,
  })
}

/** A path in a folder of its own, gone with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'state.sqlite')
}

export interface Receiver {
  url: string
  /** Verified events in the order they came. */
  events: Stripe.Event[]
  /** Status of the next answers; 200 when empty. */
  answers: number[]
  /** Resolves once `count` events have come; rejects after five seconds. */
  received(count: number): Promise<Stripe.Event[]>
}

/** A webhook endpoint that verifies each signature as a shop does. */
export async function webhookReceiver(): Promise<Receiver> {
  const stripe = new Stripe('sk_test_unused')
  const events: Stripe.Event[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    void receive(request, response)
  })
  async function receive(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request)
    const signature = request.headers['stripe-signature'] ?? ''
    events.push(stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET))
    response.writeHead(answers.shift() ?? 200).end()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    events,
    answers,
    async received(count) {
      const deadline = Date.now() + 5_000
      while (events.length < count) {
        if (Date.now() > deadline) throw new Error(`${events.length} of ${count} events came`)
        await pauseMs(10)
      }
      return events
    },
  }
}

export function pauseMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The error a call is refused with; fails when it is not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error
    throw error
  }
  throw new Error('The call was not refused.')
}

export const PAY_AT_ONCE = {
  confirm: true,
  payment_method: 'pm_card_visa',
  return_url: `${SHOP}/us/en/checkout/return`,
} as const
