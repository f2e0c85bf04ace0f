import { seconds, type Context } from '../context.ts'
import { resourceMissing } from '../errors.ts'
import { newId, randomText } from '../ids.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'

type Details = Pick<PaymentIntentRecord, 'amount' | 'currency'> & Partial<PaymentIntentRecord>

/** Stores a new intent and tells of it; the caller has checked the amount. */
export function createPaymentIntent(ctx: Context, details: Details): Entry<'payment_intent'> {
  const id = newId('pi')
  const object: PaymentIntentRecord = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: seconds(ctx),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: 'automatic',
      },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    ...details,
    status: details.payment_method ? 'requires_confirmation' : 'requires_payment_method',
  }
  const hidden = { challenge: null }
  ctx.store.insert('payment_intent', object, hidden)
  ctx.emit('payment_intent.created', object)
  return { object, hidden }
}

/** @param param where the id came from, for the error; `id` stands for the path and gives 404 */
export function findPaymentIntent(ctx: Context, id: string, param = 'id'): Entry<'payment_intent'> {
  const entry = ctx.store.find('payment_intent', id)
  if (!entry) throw resourceMissing('payment intent', id, param)
  return entry
}

export function savePaymentIntent(ctx: Context, { object, hidden }: Entry<'payment_intent'>) {
  ctx.store.save('payment_intent', object, hidden)
}
