/** Why a bank says no; the names are Stripe's decline codes. */
export type DeclineReason =
  | 'authentication_required'
  | 'expired_card'
  | 'fraudulent'
  | 'generic_decline'
  | 'incorrect_cvc'
  | 'insufficient_funds'
  | 'lost_card'
  | 'processing_error'
  | 'stolen_card'

interface Decline {
  /** Stripe's error code; most declines share `card_declined`. */
  code: string
  message: string
  adviceCode: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later'
}

export const DECLINES: Readonly<Record<DeclineReason, Decline>> = {
  authentication_required: {
    code: 'authentication_required',
    message: 'The bank wants the cardholder to confirm this payment.',
    adviceCode: 'try_again_later',
  },
  expired_card: {
    code: 'expired_card',
    message: 'The card has expired.',
    adviceCode: 'do_not_try_again',
  },
  fraudulent: {
    code: 'card_declined',
    message: 'The card was declined.',
    adviceCode: 'do_not_try_again',
  },
  generic_decline: {
    code: 'card_declined',
    message: 'The card was declined.',
    adviceCode: 'try_again_later',
  },
  incorrect_cvc: {
    code: 'incorrect_cvc',
    message: 'The security code is not the one of this card.',
    adviceCode: 'confirm_card_data',
  },
  insufficient_funds: {
    code: 'card_declined',
    message: 'The card has insufficient funds.',
    adviceCode: 'try_again_later',
  },
  lost_card: {
    code: 'card_declined',
    message: 'The card was declined.',
    adviceCode: 'do_not_try_again',
  },
  processing_error: {
    code: 'processing_error',
    message: 'Something went wrong while the card was processed. Try again in a moment.',
    adviceCode: 'try_again_later',
  },
  stolen_card: {
    code: 'card_declined',
    message: 'The card was declined.',
    adviceCode: 'do_not_try_again',
  },
}
