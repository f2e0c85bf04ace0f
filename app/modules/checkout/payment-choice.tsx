import Banknote from 'lucide-react/icons/banknote'
import CreditCard from 'lucide-react/icons/credit-card'
import { useTranslation } from '#app/ui/texts.tsx'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'
import { RadioCards } from '#app/ui/radio-cards.tsx'
import { useRuleText } from './rule-text.tsx'

export interface PaymentChoiceProps {
  chosen: PaymentMethod
  /** Null where the market does not know cash on delivery. */
  cash: { noteKeys: readonly string[]; refusalKey: string | null } | null
}

/** Card and what Stripe offers beside it; cash on delivery where it is customary and within its limits. */
export function PaymentChoice({ chosen, cash }: PaymentChoiceProps) {
  const { t } = useTranslation(['checkout', 'market'])
  const text = useRuleText()
  const card = {
    value: 'stripe',
    label: t('payment.card'),
    description: t('payment.cardHint'),
    aside: <CreditCard aria-hidden="true" className="size-6" />,
  }
  if (!cash) return <RadioCards name="payment" defaultValue="stripe" options={[card]} />
  return (
    <RadioCards
      name="payment"
      defaultValue={chosen}
      options={[
        card,
        {
          value: 'cash-on-delivery',
          label: t('market:cod.title'),
          description: cash.refusalKey
            ? text(cash.refusalKey)
            : [t('market:cod.description'), ...cash.noteKeys.map((key) => text(key))].join(' '),
          aside: <Banknote aria-hidden="true" className="size-6" />,
          isDisabled: cash.refusalKey !== null,
        },
      ]}
    />
  )
}
