import type { Context } from '#app/platform/context.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { cartCount } from '#app/modules/cart/cart.server.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { market } from '#app/modules/market/market.ts'
import { requestConsent, requestLocale } from '#app/modules/market/market.server.ts'

export type SiteData = Awaited<ReturnType<typeof readSite>>

/** What the shell of every page shows: market, language, cart, visitor, consent. */
export async function readSite(ctx: Context, request: Request) {
  const { market: code, language } = requestLocale(ctx, request)
  const user = await currentUser(ctx, request)
  const { prompt, isSignalHonoured } = requestConsent(ctx, request)
  const { t } = i18nFor(language)
  const facts = market(code)
  const legalLines = [
    t('legal:lines.demo'),
    ...(code === 'PH' ? [t('legal:lines.trustmark')] : []),
    ...(isSignalHonoured ? [t('market:consent.signalHonoured')] : []),
  ]
  return {
    market: code,
    language,
    currency: facts.currency,
    cartCount: await cartCount(ctx, request, user?.id ?? null),
    user: user && { name: user.name },
    hasPrivacyChoices: facts.privacy.consentRegime === 'opt_out',
    hasWithdrawalFunction: facts.consumer.hasWithdrawalFunction,
    consent: prompt && { body: prompt === 'notice' ? t('market:consent.notice') : undefined },
    legalLines,
    year: ctx.clock.now().getUTCFullYear(),
  }
}
