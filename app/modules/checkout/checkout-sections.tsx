import type { ReactNode } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { ChipLink } from '#app/ui/chip.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AddressFields } from './address-fields.tsx'
import type { CheckoutPageProps } from './checkout-page-props.ts'
import type { CheckoutState } from './checkout-state.ts'
import { DeliveryChoice } from './delivery-choice.tsx'
import { PaymentChoice } from './payment-choice.tsx'
import { useRuleText } from './rule-text.tsx'

export type CheckoutSectionsProps = Pick<
  CheckoutPageProps,
  'place' | 'addresses' | 'isSignedIn'
> & {
  state: CheckoutState
}

/** The questions in the order people answer them: who, where, how it comes, how it is paid. */
export function CheckoutSections({ place, addresses, isSignedIn, state }: CheckoutSectionsProps) {
  const { t } = useTranslation(['checkout', 'market'])
  const text = useRuleText()
  const { draft, errors, quote, cash } = state
  const here = pathFor(place.market, place.language, '/checkout')
  return (
    <>
      <Section
        id="contact"
        title={t('contact.title')}
        aside={
          !isSignedIn && (
            <Link
              to={`/sign-in?returnTo=${encodeURIComponent(here)}`}
              className="min-h-11 content-center text-small underline underline-offset-4"
            >
              {t('contact.signIn')}
            </Link>
          )
        }
      >
        <Field
          label={t('contact.email')}
          hint={t('contact.emailHint')}
          error={errors.email && text(errors.email)}
        >
          <Input
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={draft.fields.email ?? ''}
            spellCheck={false}
          />
        </Field>
      </Section>
      <Section
        id="address"
        title={t('address.title', { market: t(`market:name.${place.market}`) })}
      >
        {addresses.saved.length > 0 && (
          <nav aria-label={t('address.saved')} className="mb-5 flex flex-wrap gap-2">
            {addresses.saved.map(({ id, label }) => (
              <ChipLink
                key={id}
                to={`${here}?address=${id}`}
                isActive={id === addresses.chosenId}
                preventScrollReset
              >
                {label}
              </ChipLink>
            ))}
          </nav>
        )}
        <AddressFields
          key={addresses.chosenId}
          form={addresses.form}
          values={draft.fields}
          errors={errors}
        />
        {isSignedIn && (
          <Checkbox name="saveAddress" value="yes" label={t('address.save')} className="mt-2" />
        )}
      </Section>
      <Section id="delivery" title={t('delivery.title')}>
        <DeliveryChoice quote={quote} place={place} />
        {quote.aside.length > 0 && (
          <Notice tone="info" className="mt-5">
            {t('leftBehind', { count: quote.aside.length })}
          </Notice>
        )}
      </Section>
      <Section id="payment" title={t('payment.title')}>
        <PaymentChoice chosen={draft.paymentMethod} cash={cash} />
      </Section>
    </>
  )
}

function Section(props: { id: string; title: string; aside?: ReactNode; children: ReactNode }) {
  const { id, title, aside, children } = props
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${id}-title`} className="text-title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
