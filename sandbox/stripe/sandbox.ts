import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleAdmin } from './admin.ts'
import { handleApi } from './api.ts'
import { createContext } from './context.ts'
import { invalidRequest } from './errors.ts'
import { FaultRegistry } from './faults.ts'
import { sendJson, sendRefusal } from './http.ts'
import { IdempotencyKeys } from './idempotency.ts'
import { LaterRefunds } from './later-refunds.ts'
import { optionsFromEnv, type SandboxOptions } from './options.ts'
import { handlePayPage } from './pay-page/pay-page.ts'
import { decideRefund } from './payments/refund.ts'
import { Store } from './store.ts'
import { WebhookSender } from './webhooks.ts'

export interface Sandbox {
  /** Base address without a slash at the end, e.g. `http://127.0.0.1:4242`. */
  url: string
  port: number
  /** Finishes what is on its way, then frees port and file. */
  close(): Promise<void>
}

const PRUNE_EVERY_MS = 60 * 60 * 1000
const DELIVERY_KEPT_MS = 3 * 24 * 60 * 60 * 1000
/** Longer than the clients' own, so that none of them writes into a connection just closed. */
const KEEP_ALIVE_MS = 120_000

/**
 * Starts the sandbox. What is not given comes from the defaults of the environment variables, with
 * `port: 0` meaning any free port. Rejects when the port is taken or the file cannot be opened.
 */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const settings: SandboxOptions = { ...optionsFromEnv({}), ...options }
  const store = new Store(settings.file)
  const faults = new FaultRegistry(store)
  const keys = new IdempotencyKeys(store)
  const sender = new WebhookSender(store, {
    url: settings.webhookUrl,
    secret: settings.webhookSecret,
    timeoutMs: settings.webhookTimeoutMs,
    retryBaseMs: settings.webhookRetryBaseMs,
    maxAttempts: settings.webhookMaxAttempts,
  })
  const later = new LaterRefunds(store, settings.refundDecidedAfterMs, (id) => {
    const refund = store.find('refund', id)
    if (!refund?.hidden) return
    const { becomes } = refund.hidden
    const ctx = createContext(deps, { id: null, idempotencyKey: null })
    store.transaction(() => decideRefund(ctx, refund, becomes))
  })
  let ownUrl = ''
  let isWakePlanned = false
  const deps = {
    store,
    faults,
    keys,
    sender,
    secretKey: settings.secretKey,
    publishableKey: settings.publishableKey,
    appOrigins: settings.appOrigins,
    adminSecret: settings.adminSecret,
    isDelivered: (type: string) =>
      settings.webhookUrl !== undefined && (settings.webhookEvents?.includes(type) ?? true),
    planRefund: (id: string) => later.plan(id),
    publicUrl: () => settings.publicUrl ?? ownUrl,
    // Events are written inside a transaction; sending begins once it is over.
    onEvent: () => {
      if (isWakePlanned) return
      isWakePlanned = true
      setImmediate(() => {
        isWakePlanned = false
        sender.wake()
      })
    },
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const address = `http://sandbox.invalid${request.url ?? '/'}`
    if (!URL.canParse(address)) throw invalidRequest('The address of the request is malformed.')
    const url = new URL(address)
    if (url.pathname.startsWith('/v1/')) return handleApi(deps, request, response, url)
    if (url.pathname.startsWith('/pay/')) return handlePayPage(deps, request, response, url)
    if (url.pathname.startsWith('/_sandbox/')) {
      return handleAdmin(deps, request, response, url.pathname)
    }
    if (url.pathname === '/healthz') return sendJson(response, 200, '{"status":"ok"}')
    return sendJson(
      response,
      404,
      '{"error":{"type":"invalid_request_error","message":"Not found."}}',
    )
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    handle(request, response).catch((error: unknown) => sendRefusal(response, error))
  })
  const prune = () => {
    keys.prune(Date.now())
    store.run(
      "DELETE FROM deliveries WHERE state = 'delivered' AND due_ms < ?",
      Date.now() - DELIVERY_KEPT_MS,
    )
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(settings.port, settings.host, resolve)
    })
  } catch (error) {
    store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  ownUrl = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`
  later.resume()
  prune()
  const pruning = setInterval(prune, PRUNE_EVERY_MS)
  pruning.unref()
  sender.wake()

  return {
    url: ownUrl,
    port,
    async close() {
      clearInterval(pruning)
      later.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), 2_000)
      await closed
      clearTimeout(force)
      await sender.stop()
      store.close()
    },
  }
}
