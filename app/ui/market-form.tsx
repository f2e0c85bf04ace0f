import { useTranslation } from './texts.tsx'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Select } from './select.tsx'

export interface MarketChoice {
  /** Where the form is posted: fields `market`, `language`, `returnTo`. */
  action: string
  /** Lower-case market code, for example `th`. */
  market: string
  language: string
  markets: readonly { code: string; name: string }[]
  /** Each language in its own words: "Español", "ไทย". */
  languages: readonly { code: string; name: string }[]
  /** Path to come back to, in any market and language: the server swaps its first two parts. */
  returnTo: string
}

/** Market and language as two independent selects; a plain form, so it works without JavaScript. */
export function MarketForm({ choice }: { choice: MarketChoice }) {
  const { t } = useTranslation('common')
  const { action, market, language, markets, languages, returnTo } = choice
  return (
    <form method="post" action={action} className="flex flex-col gap-4">
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field label={t('switcher.market')}>
        <Select
          key={market}
          name="market"
          defaultValue={market}
          options={markets.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
      <Field label={t('switcher.language')}>
        <Select
          key={language}
          name="language"
          defaultValue={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
      <Button type="submit" variant="outline" className="self-start">
        {t('switcher.submit')}
      </Button>
    </form>
  )
}
