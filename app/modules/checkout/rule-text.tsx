import { useTranslation } from '#app/ui/texts.tsx'

/**
 * Texts whose key comes with the market's rules as data: tax labels, notes of the law, field labels. The parity test
 * of the market's keys stands in for the compiler here.
 */
export function useRuleText(): (key: string, values?: Record<string, string | number>) => string {
  const { t } = useTranslation(['market', 'checkout'])
  return (key, values) => t(key as 'market:tax.vat', values ?? {})
}
