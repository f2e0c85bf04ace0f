import { forgetCart } from '#app/modules/cart/cart.server.ts'
import {
  forgetCheckoutBuyers,
  forgetCheckoutContact,
  forgetUnfinished,
} from '#app/modules/checkout/checkout.server.ts'
import {
  dueDeletions,
  erasedAccounts,
  eraseUser,
  noteCleared,
} from '#app/modules/identity/identity.server.ts'
import { forgetContact, forgetOldBuyers } from '#app/modules/orders/orders.server.ts'
import type { Context } from '#app/platform/context.server.ts'

/**
 * Removes the accounts whose time is up, each in one transaction: the person, the cart, what was begun and not
 * bought, the mails. Orders stay as tax law wants them, under a number that names nobody.
 */
export async function eraseDueAccounts(ctx: Context): Promise<void> {
  for (const userId of await dueDeletions(ctx)) {
    await ctx.db.$transaction(async (tx) => {
      const emails = await eraseUser(ctx, tx, userId)
      if (emails === null) return
      await forgetCart(tx, userId)
      await forgetUnfinished(tx, userId)
      await tx.$executeRaw`
        DELETE FROM mail_message WHERE lower(recipient) = ANY(${emails.map((email) => email.toLowerCase())})`
    })
  }
  await clearErasedAccounts(ctx)
}

/** Takes e-mail and phone out of the orders of those who are gone, as soon as nothing is on its way to them. */
export async function clearErasedAccounts(ctx: Context): Promise<void> {
  for (const userId of await erasedAccounts(ctx)) {
    await ctx.db.$transaction(async (tx) => {
      const { checkoutIds, isDone } = await forgetContact(tx, userId)
      await forgetCheckoutContact(tx, checkoutIds)
      if (isDone) await noteCleared(tx, userId)
    })
  }
}

/** Takes buyers out of what is older than tax law wants it kept. */
export async function clearOldOrders(ctx: Context): Promise<void> {
  await ctx.db.$transaction(async (tx) =>
    forgetCheckoutBuyers(tx, await forgetOldBuyers(tx, ctx.clock)),
  )
}
