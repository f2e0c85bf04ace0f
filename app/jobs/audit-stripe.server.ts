import type Stripe from 'stripe'
import { disputeStateOf, refundStateOf } from '#app/modules/payment/payment.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { Finding } from './audit-checks.server.ts'

/** Our books against Stripe's own lists, both ways. What is younger than a minute may still be on its way. */
export async function auditStripe(db: Db, stripe: Stripe, nowMs = Date.now()): Promise<Finding[]> {
  return [
    await auditCharges(db, stripe, nowMs),
    await auditRefunds(db, stripe, nowMs),
    await auditDisputes(db, stripe, nowMs),
  ]
}

const SETTLING_MS = 60_000

async function auditCharges(db: Db, stripe: Stripe, nowMs: number): Promise<Finding> {
  const offenders: string[] = []
  const seen = new Set<string>()
  const fresh = (nowMs - SETTLING_MS) / 1000
  for await (const intent of stripe.paymentIntents.list({ limit: 100 })) {
    if (intent.status !== 'succeeded' || intent.metadata['payment_id'] === undefined) continue
    seen.add(intent.id)
    const payment = await db.payment.findUnique({ where: { id: intent.metadata['payment_id'] } })
    const isRight =
      payment?.stripePaymentIntentId === intent.id &&
      Number(payment.capturedMinor) === intent.amount_received &&
      payment.currency.toLowerCase() === intent.currency
    if (!isRight && intent.created < fresh) {
      offenders.push(
        `${intent.id}: Stripe has ${intent.amount_received} ${intent.currency}, we have ` +
          (payment ? `${payment.capturedMinor} ${payment.currency}` : 'no payment'),
      )
    }
  }
  const captured = await db.payment.findMany({
    where: { capturedMinor: { gt: 0 } },
    select: { id: true, stripePaymentIntentId: true },
  })
  for (const { id, stripePaymentIntentId } of captured) {
    if (!stripePaymentIntentId || !seen.has(stripePaymentIntentId)) {
      offenders.push(`payment ${id}: captured here, not at Stripe`)
    }
  }
  return { promise: "charges: Stripe's own list says the same", offenders }
}

/** Every refund at Stripe of a payment of ours is one of ours, and every one we call sent is there. */
async function auditRefunds(db: Db, stripe: Stripe, nowMs: number): Promise<Finding> {
  const offenders: string[] = []
  const seen = new Set<string>()
  const fresh = (nowMs - SETTLING_MS) / 1000
  const ours = await db.refund.findMany({
    where: { stripeRefundId: { not: null } },
    select: { id: true, stripeRefundId: true, state: true, amountMinor: true },
  })
  const byId = new Map(ours.map((refund) => [refund.stripeRefundId, refund]))
  for await (const refund of stripe.refunds.list({ limit: 100 })) {
    seen.add(refund.id)
    const known = byId.get(refund.id)
    const isRefused = refundStateOf(refund.status) === 'failed'
    const isRight =
      known !== undefined &&
      Number(known.amountMinor) === refund.amount &&
      (known.state === 'failed') === isRefused
    if (isRight || refund.created >= fresh || !(await isOurs(db, refund.payment_intent))) continue
    offenders.push(
      `${refund.id}: ${refund.status} at Stripe, ${refund.amount} ${refund.currency}; here ` +
        (known ? `${known.state}, ${known.amountMinor}` : 'unknown'),
    )
  }
  for (const { id, stripeRefundId, state } of ours) {
    if (state === 'succeeded' && !seen.has(stripeRefundId ?? '')) {
      offenders.push(`refund ${id}: sent here, not at Stripe`)
    }
  }
  return { promise: "refunds: Stripe's own list says the same", offenders }
}

/** Every dispute about a payment of ours is recorded as it stands. */
async function auditDisputes(db: Db, stripe: Stripe, nowMs: number): Promise<Finding> {
  const offenders: string[] = []
  const fresh = (nowMs - SETTLING_MS) / 1000
  const ours = await db.dispute.findMany({ select: { stripeDisputeId: true, state: true } })
  const states = new Map(ours.map(({ stripeDisputeId, state }) => [stripeDisputeId, state]))
  for await (const dispute of stripe.disputes.list({ limit: 100 })) {
    const state = states.get(dispute.id)
    if (state === disputeStateOf(dispute.status) || dispute.created >= fresh) continue
    if (!(await isOurs(db, dispute.payment_intent))) continue
    offenders.push(`${dispute.id}: ${dispute.status} at Stripe, here ${state ?? 'unknown'}`)
  }
  return { promise: 'disputes: recorded as they stand at Stripe', offenders }
}

/** An account at Stripe may have other uses than this shop. */
async function isOurs(db: Db, intent: string | { id: string } | null): Promise<boolean> {
  const id = typeof intent === 'string' ? intent : intent?.id
  if (!id) return false
  return (await db.payment.count({ where: { stripePaymentIntentId: id } })) > 0
}
