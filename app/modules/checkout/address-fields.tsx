import { useTranslation } from '#app/ui/texts.tsx'
import type { AddressField } from '#app/modules/market/market.ts'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import { Select } from '#app/ui/select.tsx'
import type { CheckoutDraft, CheckoutErrors } from './checkout-form.ts'
import { useRuleText } from './rule-text.tsx'

const WIDTH: Record<AddressField['width'], string> = {
  full: 'sm:col-span-6',
  half: 'sm:col-span-3',
  third: 'sm:col-span-2',
}

export interface AddressFieldsProps {
  /** The market's own form: fields in the order people there write them. */
  form: readonly AddressField[]
  values: CheckoutDraft['fields']
  errors: CheckoutErrors
}

/** Where the parcels go, as people of the market write it. */
export function AddressFields({ form, values, errors }: AddressFieldsProps) {
  const { t } = useTranslation(['checkout', 'common'])
  const text = useRuleText()
  return (
    <div className="grid gap-x-4 gap-y-4 sm:grid-cols-6">
      {form.map((field) => {
        const error = errors[field.key]
        const shared = {
          name: field.key,
          defaultValue: values[field.key] ?? '',
          autoComplete: `shipping ${field.autocomplete}`,
          required: field.required,
        }
        return (
          <Field
            key={field.key}
            label={text(field.labelKey)}
            optionalText={field.required ? undefined : t('common:state.optional')}
            error={error && text(error)}
            hint={field.key === 'phone' ? t('address.phoneHint') : undefined}
            className={WIDTH[field.width]}
          >
            {field.kind === 'select' ? (
              <Select
                {...shared}
                options={field.options ?? []}
                placeholder={text('market:address.choose')}
              />
            ) : (
              <Input
                {...shared}
                type={field.key === 'phone' ? 'tel' : 'text'}
                inputMode={field.inputMode}
                maxLength={field.maxLength}
                pattern={field.pattern}
                placeholder={field.placeholder}
                spellCheck={false}
              />
            )}
          </Field>
        )
      })}
    </div>
  )
}
