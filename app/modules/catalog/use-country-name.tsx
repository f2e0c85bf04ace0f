import { useTranslation } from 'react-i18next'
import { isMarketCode } from '#app/modules/market/market.ts'

/** Countries by name in the reader's language: the markets by our own texts, others by their code. */
export function useCountryName(): (code: string) => string {
  const { t } = useTranslation('market')
  return (code) => (isMarketCode(code) ? t(`name.${code}`) : code)
}
