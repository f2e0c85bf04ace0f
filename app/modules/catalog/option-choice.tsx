import { Form } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { ChoiceView, VariantView } from './variant-view.ts'

export interface OptionChoiceProps {
  choices: readonly ChoiceView[]
  variants: readonly VariantView[]
  chosen: VariantView
  onChoose: (code: string, value: string) => void
}

/** Colours, sizes, contents: radio groups of a GET form, so that each choice has its address. */
export function OptionChoice({ choices, variants, chosen, onChoose }: OptionChoiceProps) {
  const { t } = useTranslation('catalog')
  if (choices.length === 0) return null
  return (
    <Form method="get" replace preventScrollReset className="flex flex-col gap-5">
      {choices.map(({ code, label, values }) => (
        <fieldset key={code} className="min-w-0">
          <legend className="mb-2 text-small">
            <span className="font-semibold">{label}</span>
            <span className="text-ink-muted">
              {' · '}
              {values.find((value) => value.code === chosen.optionValues[code])?.label}
            </span>
          </legend>
          <div className="flex flex-wrap gap-2">
            {values.map((value) => {
              const isGone = !variants.some(
                ({ optionValues, stock }) => optionValues[code] === value.code && stock,
              )
              return (
                <label
                  key={value.code}
                  className={classNames(
                    'relative flex min-h-11 min-w-11 items-center justify-center rounded-md border border-line-strong px-3.5 py-2 text-small font-semibold transition-colors duration-[120ms]',
                    'hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-ink-inverse',
                    'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                    isGone && 'border-dashed text-ink-muted line-through',
                  )}
                >
                  <input
                    type="radio"
                    name={code}
                    value={value.code}
                    checked={chosen.optionValues[code] === value.code}
                    onChange={() => onChoose(code, value.code)}
                    className="absolute inset-0 appearance-none rounded-md outline-none focus-visible:shadow-none"
                  />
                  {value.label}
                  {isGone && <span className="sr-only"> {t('product.soldOut')}</span>}
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
      <noscript>
        <Button type="submit" variant="outline">
          {t('product.choose')}
        </Button>
      </noscript>
    </Form>
  )
}
