import { useTranslation } from '#app/ui/texts.tsx'

/** The text of an error whose key came from a schema; the parity test of the texts stands in for the compiler. */
export function useMessage(): (key: string | undefined) => string | undefined {
  const { t } = useTranslation(['identity', 'market'])
  return (key) => (key ? t(key as 'identity:errors.email') : undefined)
}
