import { toMinor } from '#app/shared/minor.ts'
import type { Context } from '#app/platform/context.server.ts'

/** Rows fetched at a time: an export of any length takes little memory. */
const BATCH = 200

/** Every order of an account, oldest first, with what a buyer may know of it. Amounts in minor units. */
export async function* exportOrders(ctx: Pick<Context, 'db'>, userId: string) {
  let after: string | undefined
  for (;;) {
    const rows = await ctx.db.order.findMany({
      where: { userId },
      include: { lines: { orderBy: { id: 'asc' } }, parcels: { orderBy: { sequence: 'asc' } } },
      orderBy: { id: 'asc' },
      take: BATCH,
      ...(after && { cursor: { id: after }, skip: 1 }),
    })
    for (const order of rows) {
      const { number, market, currency, state, paymentMethod, placedAt, canceledAt } = order
      yield {
        number,
        market,
        placedAt,
        canceledAt,
        state,
        paymentMethod,
        currency,
        totalMinor: toMinor(order.totalMinor),
        taxMinor: toMinor(order.taxMinor),
        dutyMinor: toMinor(order.dutyMinor),
        email: order.email,
        address: order.address,
        parcels: order.parcels.map(({ sequence, state: parcelState }) => ({
          sequence,
          state: parcelState,
        })),
        lines: order.lines.map((line) => ({
          sku: line.sku,
          title: line.title,
          options: line.optionText,
          quantity: line.quantity,
          unitMinor: toMinor(line.unitMinor),
        })),
      }
    }
    after = rows.at(-1)?.id
    if (rows.length < BATCH) return
  }
}
