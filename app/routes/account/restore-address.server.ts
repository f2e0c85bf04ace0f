import { saveAddress } from '#app/modules/identity/identity.server.ts'
import { addressSchema, isMarketCode } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'

/** Puts a deleted address back from the form that offered it. False where the form is none of ours. */
export async function restoreAddress(
  ctx: Pick<Context, 'db'>,
  userId: string,
  form: Record<string, string>,
): Promise<boolean> {
  const { intent: _, market = '', isDefault, ...typed } = form
  if (!isMarketCode(market)) return false
  const fields = addressSchema(market).safeParse(typed)
  if (!fields.success) return false
  const saved = await saveAddress(ctx, {
    userId,
    market,
    fields: fields.data,
    isDefault: isDefault === 'on',
  })
  return saved.ok
}
