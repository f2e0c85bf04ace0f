import { z } from 'zod'
import { recordPurchases } from '#app/modules/analytics/analytics.server.ts'
import { soldLines } from '#app/modules/orders/orders.server.ts'
import { sendRefund } from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { OutboxEvents, OutboxEventType } from '#app/platform/outbox.server.ts'
import {
  mailOrderCanceled,
  mailOrderPlaced,
  mailRefundedWithoutOrder,
} from './order-mail.server.ts'
import {
  mailDeletionRequested,
  mailEmailChange,
  mailEmailChanged,
  mailPasskeyAdded,
  mailPasswordReset,
  mailSignUp,
} from './identity-mail.server.ts'

type Handler<Type extends OutboxEventType> = (
  ctx: Context,
  payload: OutboxEvents[Type],
) => Promise<void>

interface Listener<Type extends OutboxEventType> {
  payload: z.ZodType<OutboxEvents[Type]>
  /** Each may run again after a crash: all are idempotent. */
  handle: Handler<Type>
}

/** The single list of who listens to what. */
const LISTENERS: { [Type in OutboxEventType]: Listener<Type> } = {
  'order.placed': {
    payload: z.strictObject({ orderId: z.uuid() }),
    async handle(ctx, { orderId }) {
      await mailOrderPlaced(ctx, orderId)
      await tellPurchases(ctx, orderId)
    },
  },
  'order.canceled': {
    payload: z.strictObject({ orderId: z.uuid() }),
    handle: (ctx, { orderId }) => mailOrderCanceled(ctx, orderId),
  },
  'payment.refunded-without-order': {
    payload: z.strictObject({ checkoutId: z.uuid(), paymentId: z.uuid() }),
    handle: (ctx, { checkoutId, paymentId }) =>
      mailRefundedWithoutOrder(ctx, { checkoutId, paymentId }),
  },
  'refund.requested': {
    payload: z.strictObject({ refundId: z.uuid() }),
    handle: (ctx, { refundId }) => sendRefund(ctx, refundId),
  },
  'identity.password-reset-requested': {
    payload: z.strictObject({ userId: z.uuid(), token: z.string(), language: z.string() }),
    handle: (ctx, request) => mailPasswordReset(ctx, request),
  },
  'identity.sign-up-requested': {
    payload: z.strictObject({ signUpId: z.uuid(), mailId: z.uuid() }),
    handle: (ctx, request) => mailSignUp(ctx, request),
  },
  'identity.email-change-requested': {
    payload: z.strictObject({ changeId: z.uuid() }),
    handle: (ctx, request) => mailEmailChange(ctx, request),
  },
  'identity.email-changed': {
    payload: z.strictObject({ formerEmailId: z.uuid() }),
    handle: (ctx, change) => mailEmailChanged(ctx, change),
  },
  'identity.deletion-requested': {
    payload: z.strictObject({ userId: z.uuid(), token: z.string() }),
    handle: (ctx, request) => mailDeletionRequested(ctx, request),
  },
  'identity.passkey-added': {
    payload: z.strictObject({ userId: z.uuid(), passkeyId: z.uuid() }),
    handle: (ctx, passkey) => mailPasskeyAdded(ctx, passkey),
  },
}

async function tellPurchases(ctx: Context, orderId: string): Promise<void> {
  const sold = await soldLines(ctx, orderId)
  const [first] = sold
  if (!first) throw new Error(`order ${orderId} is gone`)
  const { market, language, at } = first
  await recordPurchases(ctx, { market, language, at, purchases: sold })
}

/** @throws whatever the handler throws; the event is then tried again later */
export async function handleEvent(ctx: Context, type: string, payload: unknown): Promise<void> {
  if (!isEventType(type)) throw new Error(`nobody listens to ${type}`)
  await dispatch(ctx, type, payload)
}

function dispatch<Type extends OutboxEventType>(
  ctx: Context,
  type: Type,
  payload: unknown,
): Promise<void> {
  const listener = LISTENERS[type]
  return listener.handle(ctx, listener.payload.parse(payload))
}

function isEventType(type: string): type is OutboxEventType {
  return Object.hasOwn(LISTENERS, type)
}
