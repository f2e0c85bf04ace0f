import { useTranslation } from '#app/ui/texts.tsx'
import { isMarketCode } from './market.ts'

/**
 * Countries by name in the reader's language: the markets by our own texts, others (a warehouse may stand in a
 * country that is no market) by the names the runtime knows.
 */
export function useCountryName(): (code: string) => string {
  const { t, language } = useTranslation('market')
  return (code) =>
    isMarketCode(code)
      ? t(`name.${code}`)
      : (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code)
}
