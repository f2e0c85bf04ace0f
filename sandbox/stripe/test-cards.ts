import type { DeclineReason } from './declines.ts'

/** How a card behaves when it is charged. */
export interface CardBehaviour {
  /** When the cardholder must pass 3-D Secure; `unless-set-up` spares cards saved earlier. */
  authentication: 'never' | 'always' | 'unless-set-up'
  result: 'approved' | DeclineReason
  /** Refused already when it is saved to a customer. */
  canAttach: boolean
  /** What becomes of a refund after a while: first `pending`, or taken for made and then failed. */
  laterRefund?: 'succeeded' | 'failed'
}

export type CardBrand = 'amex' | 'diners' | 'discover' | 'jcb' | 'mastercard' | 'unionpay' | 'visa'

export interface TestCard {
  number: string
  brand: CardBrand
  /** ISO 3166-1 alpha-2 country of issue. */
  country: string
  funding: 'credit' | 'debit'
  /** The `pm_card_…` names under which an API caller may use it. */
  tokens: readonly string[]
  behaviour: CardBehaviour
}

const approved: CardBehaviour = { authentication: 'never', result: 'approved', canAttach: true }

function declined(result: DeclineReason): CardBehaviour {
  return { authentication: 'never', result, canAttach: false }
}

function plain(number: string, brand: CardBrand, token: string, country = 'US'): TestCard {
  return { number, brand, country, funding: 'credit', tokens: [token], behaviour: approved }
}

function visa(number: string, behaviour: CardBehaviour, ...tokens: string[]): TestCard {
  return { number, brand: 'visa', country: 'US', funding: 'credit', tokens, behaviour }
}

/** Stripe's published test cards; source: https://docs.stripe.com/testing */
export const TEST_CARDS: readonly TestCard[] = [
  visa('4242424242424242', approved, 'pm_card_visa', 'pm_card_us'),
  { ...visa('4000056655665556', approved, 'pm_card_visa_debit'), funding: 'debit' },
  plain('5555555555554444', 'mastercard', 'pm_card_mastercard'),
  plain('2223003122003222', 'mastercard', 'pm_card_mastercard_series2'),
  { ...plain('5200828282828210', 'mastercard', 'pm_card_mastercard_debit'), funding: 'debit' },
  plain('378282246310005', 'amex', 'pm_card_amex'),
  plain('371449635398431', 'amex', 'pm_card_amex_alternate'),
  plain('6011111111111117', 'discover', 'pm_card_discover'),
  plain('3056930009020004', 'diners', 'pm_card_diners'),
  plain('3566002020360505', 'jcb', 'pm_card_jcb', 'JP'),
  plain('6200000000000005', 'unionpay', 'pm_card_unionpay', 'CN'),

  plain('4000008260000000', 'visa', 'pm_card_gb', 'GB'),
  plain('4000007240000007', 'visa', 'pm_card_es', 'ES'),
  plain('4000007640000003', 'visa', 'pm_card_th', 'TH'),
  plain('4000004580000002', 'visa', 'pm_card_my', 'MY'),
  plain('4000007020000003', 'visa', 'pm_card_sg', 'SG'),

  visa('4000000000007726', { ...approved, laterRefund: 'succeeded' }, 'pm_card_pendingRefund'),
  visa('4000000000005126', { ...approved, laterRefund: 'failed' }, 'pm_card_refundFail'),

  visa(
    '4000002500003155',
    { authentication: 'unless-set-up', result: 'approved', canAttach: true },
    'pm_card_authenticationRequiredOnSetup',
  ),
  visa(
    '4000002760003184',
    { authentication: 'always', result: 'approved', canAttach: true },
    'pm_card_authenticationRequired',
    'pm_card_threeDSecure2Required',
  ),
  visa(
    '4000008260003178',
    { authentication: 'always', result: 'insufficient_funds', canAttach: true },
    'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
  ),

  visa(
    '4000000000000002',
    declined('generic_decline'),
    'pm_card_visa_chargeDeclined',
    'pm_card_chargeDeclined',
  ),
  visa(
    '4000000000009995',
    declined('insufficient_funds'),
    'pm_card_visa_chargeDeclinedInsufficientFunds',
    'pm_card_chargeDeclinedInsufficientFunds',
  ),
  visa('4000000000009987', declined('lost_card'), 'pm_card_visa_chargeDeclinedLostCard'),
  visa('4000000000009979', declined('stolen_card'), 'pm_card_visa_chargeDeclinedStolenCard'),
  visa('4000000000000069', declined('expired_card'), 'pm_card_chargeDeclinedExpiredCard'),
  visa('4000000000000127', declined('incorrect_cvc'), 'pm_card_chargeDeclinedIncorrectCvc'),
  visa('4000000000000119', declined('processing_error'), 'pm_card_chargeDeclinedProcessingError'),
  visa('4100000000000019', declined('fraudulent'), 'pm_card_radarBlock'),
  visa(
    '4000000000000341',
    { authentication: 'never', result: 'generic_decline', canAttach: true },
    'pm_card_chargeCustomerFail',
  ),
]
