import type { SalePlace } from '#app/modules/cart/cart.ts'
import type { AddressField } from '#app/modules/market/market.ts'
import type { CheckoutState, OrderWording } from './checkout-state.ts'
import type { PayProblemView } from './pay-problem.ts'

/** The market's own form, and what the account has filled it with before. */
export interface AddressChoices {
  form: readonly AddressField[]
  saved: readonly { id: string; label: string }[]
  chosenId: string | null
}

export interface CheckoutPageProps {
  place: SalePlace
  addresses: AddressChoices
  wording: OrderWording
  isSignedIn: boolean
  first: CheckoutState
  /** Why the payment that was tried last did not go through. */
  declined: PayProblemView | null
  answer:
    | {
        state: CheckoutState
        problem: PayProblemView | null
        element: { clientSecret: string; publishableKey: string; returnUrl: string } | null
      }
    | undefined
}
