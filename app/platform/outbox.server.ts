import type { Tx } from './db.server.ts'
import type { SqlTx } from './sql.server.ts'

/** Facts that others react to. `app/jobs/events.server.ts` is the single list of who listens. */
export interface OutboxEvents {
  'order.placed': { orderId: string }
  'order.canceled': { orderId: string }
  'payment.refunded-without-order': { checkoutId: string; paymentId: string }
  'refund.requested': { refundId: string }
  'identity.password-reset-requested': { userId: string; token: string; language: string }
  'identity.sign-up-requested': { signUpId: string; mailId: string }
  'identity.email-change-requested': { changeId: string }
  'identity.email-changed': { formerEmailId: string }
  'identity.deletion-requested': { userId: string; token: string }
  'identity.passkey-added': { userId: string; passkeyId: string }
}

export type OutboxEventType = keyof OutboxEvents

/** Writes the fact in the transaction that makes it true, of either door: both happen or neither. */
export async function emit<Type extends OutboxEventType>(
  tx: Tx | SqlTx,
  type: Type,
  payload: OutboxEvents[Type],
): Promise<void> {
  if ('isTransaction' in tx) {
    await tx.rows('outbox-emit', 'INSERT INTO outbox_event (type, payload) VALUES ($1, $2)', [
      type,
      JSON.stringify(payload),
    ])
  } else {
    await tx.outboxEvent.create({ data: { type, payload } })
  }
}
