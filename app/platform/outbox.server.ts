import type { Tx } from './db.server.ts'

/** Facts that others react to. `app/jobs/events.server.ts` is the single list of who listens. */
export interface OutboxEvents {
  'order.placed': { orderId: string }
  'order.canceled': { orderId: string }
  'payment.refunded-without-order': { checkoutId: string; paymentId: string }
  'refund.requested': { refundId: string }
  'identity.password-reset-requested': { userId: string; token: string; language: string }
  'identity.deletion-requested': { userId: string; token: string }
  'identity.passkey-added': { userId: string; passkeyId: string }
}

export type OutboxEventType = keyof OutboxEvents

/** Writes the fact in the transaction that makes it true: both happen or neither. */
export async function emit<Type extends OutboxEventType>(
  tx: Tx,
  type: Type,
  payload: OutboxEvents[Type],
): Promise<void> {
  await tx.outboxEvent.create({ data: { type, payload } })
}
