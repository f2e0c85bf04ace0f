import { useFetcher } from '@remix-run/react'
import TicketPercent from 'lucide-react/icons/ticket-percent'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import type { CouponRefusal } from '#app/modules/promotions/promotions.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import type { SalePlace } from './sale-format.ts'

/** What the cart's action answers about a code it does not take. */
export interface CouponAnswer {
  couponRefusal?: CouponRefusal
  code?: string
}

export interface CouponFormProps {
  place: SalePlace
  coupon: { code: string; refusal: CouponRefusal | null } | null
  /** The action's answer where the form was sent without scripts. */
  answer: CouponAnswer | undefined
}

/** A discount code: typed, applied, or why it does not count here. */
export function CouponForm({ place, coupon, answer }: CouponFormProps) {
  const { t } = useTranslation(['cart', 'common'])
  const fetcher = useFetcher<CouponAnswer>()
  const action = pathFor(place.market, place.language, '/cart')
  const result = fetcher.data ?? answer
  const refusal = result?.couponRefusal
  const isBusy = fetcher.state !== 'idle'
  if (coupon) {
    return (
      <fetcher.Form method="post" action={action}>
        <div className="flex items-center gap-2.5">
          <TicketPercent aria-hidden="true" className="size-5 shrink-0 text-positive" />
          <p className="min-w-0 flex-1 truncate font-semibold">{coupon.code}</p>
          <button
            type="submit"
            name="intent"
            value="remove-coupon"
            aria-label={`${t('common:action.remove')}: ${coupon.code}`}
            className="min-h-11 rounded-sm px-1 text-small font-medium text-ink-muted underline underline-offset-4 hover:text-ink"
          >
            {t('common:action.remove')}
          </button>
        </div>
        {coupon.refusal && (
          <p className="text-small font-medium text-warning">{t(`coupon.${coupon.refusal}`)}</p>
        )}
      </fetcher.Form>
    )
  }
  return (
    <details open={Boolean(refusal)} className="group">
      <summary className="flex min-h-11 items-center gap-2.5 text-small font-semibold">
        <TicketPercent aria-hidden="true" className="size-5 shrink-0" />
        <span className="underline-offset-4 group-hover:underline">{t('coupon.have')}</span>
      </summary>
      <fetcher.Form method="post" action={action} className="flex items-end gap-2 pt-1 pb-3">
        <Field
          label={t('coupon.label')}
          isLabelHidden
          error={refusal && t(`coupon.${refusal}`)}
          className="flex-1"
        >
          <Input
            name="code"
            required
            maxLength={40}
            defaultValue={result?.code}
            placeholder={t('coupon.label')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Field>
        <Button
          type="submit"
          name="intent"
          value="apply-coupon"
          variant="outline"
          isBusy={isBusy}
          className={refusal ? 'self-start min-h-12' : 'min-h-12'}
        >
          {t('common:action.apply')}
        </Button>
      </fetcher.Form>
    </details>
  )
}
