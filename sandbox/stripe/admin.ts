import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { createContext, type ContextDeps } from './context.ts'
import { faultSchema, type FaultRegistry } from './faults.ts'
import { header, readBody, sendJson } from './http.ts'
import { isSameSecret } from './payments/authenticate.ts'
import { chargeOf } from './payments/charge.ts'
import { decideDispute, openDispute } from './payments/dispute.ts'
import { findPaymentIntent } from './payments/payment-intent.ts'
import { decideRefund } from './payments/refund.ts'
import { findDispute } from './resources/disputes.ts'
import { findRefund } from './resources/refunds.ts'
import type { Store } from './store.ts'
import { sandboxState } from './state.ts'
import type { WebhookSender } from './webhooks.ts'

const ADMIN_HEADER = 'x-sandbox-secret'

export interface AdminDeps extends ContextDeps {
  store: Store
  faults: FaultRegistry
  sender: WebhookSender
  /** Without a secret the switches do not exist. */
  adminSecret: string | undefined
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const faultBody = z.union([faultSchema, z.array(faultSchema).min(1).max(100)])

/** The switches for tests under `/_sandbox/`: JSON in, JSON out, loopback and secret only. */
export async function handleAdmin(
  deps: AdminDeps,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) {
  const answer = (status: number, body: object) => sendJson(response, status, JSON.stringify(body))
  const isLoopback = LOOPBACK.has(request.socket.remoteAddress ?? '')
  const given = header(request, ADMIN_HEADER) ?? ''
  if (!isLoopback || deps.adminSecret === undefined || !isSameSecret(given, deps.adminSecret)) {
    return answer(403, { error: `Only from this machine, with the right ${ADMIN_HEADER} header.` })
  }
  const text = await readBody(request)
  switch (`${request.method} ${path}`) {
    case 'GET /_sandbox/state':
      return answer(200, sandboxState(deps.store, deps.faults))
    case 'POST /_sandbox/faults': {
      const sent = faultBody.safeParse(parseJson(text))
      if (!sent.success) return answer(400, { error: z.prettifyError(sent.error) })
      const ids = [sent.data].flat().map((fault) => deps.faults.add(fault))
      return answer(201, { ids })
    }
    case 'DELETE /_sandbox/faults':
      deps.faults.clear()
      return answer(200, { faults: [] })
    case 'POST /_sandbox/webhooks/flush': {
      // Everything still owed becomes due now, e.g. after the receiver came back.
      const { changes } = deps.store.run(
        "UPDATE deliveries SET due_ms = ? WHERE state = 'pending'",
        Date.now(),
      )
      deps.sender.wake()
      return answer(200, { due: Number(changes) })
    }
    case 'POST /_sandbox/webhooks/resend':
      return resend(deps, text, answer)
    case 'POST /_sandbox/disputes':
      return dispute(deps, text, answer)
    case 'POST /_sandbox/refunds':
      return refund(deps, text, answer)
    case 'POST /_sandbox/reset':
      deps.faults.clear()
      deps.store.transaction(() => {
        for (const table of ['objects', 'idempotency_keys', 'deliveries']) {
          deps.store.run(`DELETE FROM ${table}`)
        }
      })
      return answer(200, sandboxState(deps.store, deps.faults))
    default:
      return answer(404, { error: `There is no switch ${request.method} ${path}.` })
  }
}

/** Sends one event again, whatever became of its first delivery. */
function resend(deps: AdminDeps, text: string, answer: (status: number, body: object) => void) {
  const sent = z.strictObject({ event: z.string() }).safeParse(parseJson(text))
  if (!sent.success) return answer(400, { error: z.prettifyError(sent.error) })
  const { event } = sent.data
  if (!deps.store.find('event', event)) return answer(404, { error: `There is no event ${event}.` })
  deps.store.run(
    "INSERT INTO deliveries (event, state, due_ms) VALUES (?, 'pending', ?)",
    event,
    Date.now(),
  )
  deps.sender.wake()
  return answer(202, { event })
}

const disputeBody = z.union([
  z.strictObject({ payment_intent: z.string(), reason: z.string().default('fraudulent') }),
  z.strictObject({ dispute: z.string(), isWon: z.boolean() }),
])

/** What only a cardholder and their bank can do: open a dispute about a payment, and decide it. */
function dispute(deps: AdminDeps, text: string, answer: (status: number, body: object) => void) {
  const sent = disputeBody.safeParse(parseJson(text))
  if (!sent.success) return answer(400, { error: z.prettifyError(sent.error) })
  const ctx = createContext(deps, { id: null, idempotencyKey: null })
  const asked = sent.data
  const done = deps.store.transaction(() => {
    if ('dispute' in asked) return decideDispute(ctx, findDispute(ctx, asked.dispute), asked.isWon)
    const { object: intent } = findPaymentIntent(ctx, asked.payment_intent, 'payment_intent')
    return openDispute(ctx, chargeOf(ctx, intent), asked.reason)
  })
  return answer(201, done)
}

const refundBody = z.strictObject({ refund: z.string(), status: z.enum(['succeeded', 'failed']) })

/** What a cardholder's bank does with a refund: it takes it, or, even days later, sends it back. */
function refund(deps: AdminDeps, text: string, answer: (status: number, body: object) => void) {
  const sent = refundBody.safeParse(parseJson(text))
  if (!sent.success) return answer(400, { error: z.prettifyError(sent.error) })
  const ctx = createContext(deps, { id: null, idempotencyKey: null })
  const { refund: id, status } = sent.data
  return answer(
    201,
    deps.store.transaction(() => decideRefund(ctx, findRefund(ctx, id), status)),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
