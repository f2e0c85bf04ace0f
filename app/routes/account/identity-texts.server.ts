import { requestLocale } from '#app/modules/market/market.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'

/** The account's texts in the reader's language, for what stands outside the page: its title. */
export function identityTexts(ctx: Pick<Context, 'cookies'>, request: Request) {
  const { language } = requestLocale(ctx, request)
  return i18nFor(language).getFixedT(language, 'identity')
}
