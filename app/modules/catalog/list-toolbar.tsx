import { Form, useSubmit } from '@remix-run/react'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { useTranslation } from '#app/ui/texts.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import { Select } from '#app/ui/select.tsx'
import { SORTS } from './list-query.ts'
import type { ListView } from './list-view.ts'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'

interface ToolbarProps {
  list: ListView
  /** In words: "72 products". */
  count: string
  isSearch?: boolean | undefined
  /** A store shows one seller only. */
  hasSellers?: boolean | undefined
}

/** Count, filters and order of a list: one GET form, so that every choice has its address. */
export function ListToolbar({ list, count, isSearch = false, hasSellers = true }: ToolbarProps) {
  const { t } = useTranslation('catalog')
  const countryName = useCountryName()
  const { query } = list
  return (
    <Form
      key={JSON.stringify(query)}
      action={list.action}
      method="get"
      aria-label={t('filter.label')}
      className="relative border-y border-line"
    >
      {Object.entries(list.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SortChoice list={list} isSearch={isSearch} />
      <details className="group">
        <summary className="flex min-h-16 items-center gap-4 py-2.5 pr-42 sm:pr-64">
          <span className={buttonStyle({ variant: 'outline' })}>
            <SlidersHorizontal aria-hidden="true" />
            {t('filter.title')}
            {list.active.length > 0 && (
              <span className="rounded-full bg-ink px-1.5 text-caption text-ink-inverse tabular-nums">
                {list.active.length}
              </span>
            )}
          </span>
          <span className="text-small text-ink-muted tabular-nums max-sm:sr-only">{count}</span>
        </summary>
        <div className="grid gap-x-6 gap-y-5 border-t border-line py-6 sm:grid-cols-2 lg:grid-cols-4">
          <fieldset className="min-w-0">
            <legend className="mb-1.5 text-small font-semibold">{`${t('filter.price')} (${list.currency})`}</legend>
            <div className="grid grid-cols-2 gap-2">
              <Field label={t('filter.min')} isLabelHidden>
                <Input
                  name="min"
                  inputMode="decimal"
                  maxLength={14}
                  defaultValue={list.min}
                  placeholder={list.lowest}
                />
              </Field>
              <Field label={t('filter.max')} isLabelHidden>
                <Input
                  name="max"
                  inputMode="decimal"
                  maxLength={14}
                  defaultValue={list.max}
                  placeholder={list.highest}
                />
              </Field>
            </div>
          </fieldset>
          {hasSellers && list.merchants.length > 0 && (
            <Field label={t('filter.seller')}>
              <Select
                name="seller"
                defaultValue={query.merchant ?? ''}
                placeholder={t('filter.anySeller')}
                options={list.merchants.map(({ slug, name, products }) => ({
                  value: slug,
                  label: t('filter.option', { name, count: products }),
                }))}
              />
            </Field>
          )}
          {list.countries.length > 0 && (
            <Field label={t('filter.shipsFrom')}>
              <Select
                name="from"
                defaultValue={query.shipsFrom ?? ''}
                placeholder={t('filter.anywhere')}
                options={list.countries.map(({ code, products }) => ({
                  value: code,
                  label: t('filter.option', { name: countryName(code), count: products }),
                }))}
              />
            </Field>
          )}
          <Checkbox
            name="stock"
            value="in"
            defaultChecked={query.isAvailable}
            label={t('filter.inStock')}
          />
          <div className="flex flex-wrap items-center gap-3 sm:col-span-full">
            <Button type="submit">{t('filter.show')}</Button>
            {list.active.length > 0 && (
              <LinkButton to={list.clearTo} variant="quiet">
                {t('list.clear')}
              </LinkButton>
            )}
          </div>
        </div>
      </details>
    </Form>
  )
}

/** Beside the button that opens the filters; a change is sent at once where scripts run, with the form where not. */
function SortChoice({ list, isSearch }: { list: ListView; isSearch: boolean }) {
  const { t } = useTranslation('catalog')
  const submit = useSubmit()
  return (
    <div className="absolute top-2 right-0 flex w-46 items-center gap-2 sm:w-60">
      <Field label={t('sort.label')} isLabelHidden className="flex-1">
        <Select
          name="sort"
          defaultValue={list.query.sort}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
          options={SORTS.map((value) => ({
            value,
            label: t(isSearch && value === 'popular' ? 'sort.relevant' : `sort.${value}`),
          }))}
        />
      </Field>
    </div>
  )
}
