import type { RunningContext } from '#app/platform/context.server.ts'

/** The rows of one buyer's payments, newest last. */
export async function paymentsOf({ db }: RunningContext, email: string) {
  const quotes = await db.quote.findMany({ where: { email }, select: { id: true } })
  return db.payment.findMany({
    where: { quoteId: { in: quotes.map(({ id }) => id) } },
    include: { refunds: true, order: true },
    orderBy: { createdAt: 'asc' },
  })
}

/** Ids of the intents that Stripe has for a checkout, in any state. */
export async function intentsOf({ stripe }: RunningContext, checkoutId: string): Promise<string[]> {
  const found: string[] = []
  for await (const intent of stripe.paymentIntents.list({ limit: 100 })) {
    if (intent.metadata['checkout_id'] === checkoutId) found.push(intent.id)
  }
  return found
}
