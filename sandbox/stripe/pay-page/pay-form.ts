import { cardByNumber } from '../cards.ts'
import type { PaymentIntentRecord } from '../model.ts'
import { exampleExpiry, type CardFields, type FieldErrors } from './form.ts'
import { html, type Html } from './html.ts'
import type { TextKey, Texts } from './texts.ts'

/** The cards offered on the page, and what happens with each. */
const OFFERED: readonly (readonly [string, TextKey])[] = [
  ['4242424242424242', 'approved'],
  ['5555555555554444', 'approved'],
  ['4000002760003184', 'needsChallenge'],
  ['4000008260003178', 'challengeThenInsufficient'],
  ['4000000000000002', 'declined'],
  ['4000000000009995', 'insufficientFunds'],
  ['4000000000000069', 'expiredCard'],
  ['4000000000000127', 'incorrectCvc'],
  ['4000000000000119', 'processingError'],
]

const FAILURES: Readonly<Record<string, TextKey>> = {
  insufficient_funds: 'declineInsufficientFunds',
  expired_card: 'declineExpiredCard',
  incorrect_cvc: 'declineIncorrectCvc',
  processing_error: 'declineProcessingError',
  payment_intent_authentication_failure: 'declineAuthentication',
}

export interface PayFormProps {
  texts: Texts
  intent: PaymentIntentRecord
  fields: CardFields
  errors: FieldErrors
  hidden: Readonly<Record<string, string>>
  cancelUrl: string
  challengeUrl: string | null
  nowMs: number
}

/** The whole payment form: total, card fields, test cards and the way back. */
export function payFormView(props: PayFormProps): Html {
  const { texts, intent, fields, errors } = props
  const { t } = texts
  const amount = texts.price(intent.amount, intent.currency)
  return html`<form
    class="pay"
    method="post"
    action="/pay/${intent.id}"
    novalidate
    data-pay
    data-busy="${t('processing')}"
    data-expiry="${exampleExpiry(props.nowMs)}"
  >
    ${Object.entries(props.hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <h1 class="total"><span class="hint">${t('total')}</span> <strong>${amount}</strong></h1>
    <div class="fields card">
      ${alert(props)} ${field(props, 'number', 'cc-number', '1234 1234 1234 1234', null)}
      <div class="pair">
        ${field(props, 'expiry', 'cc-exp', t('expiryHint'), null)}
        ${field(props, 'cvc', 'cc-csc', '123', 'cvcHint')}
      </div>
      <button type="submit">${t('pay', { amount })}</button>
      <a class="cancel" href="${props.cancelUrl}">${t('cancel')}</a>
    </div>
    <fieldset>
      <legend>${t('testCards')}</legend>
      <p class="hint">${t('testCardsHint')}</p>
      <div class="cards">
        ${OFFERED.map(([number, outcome]) => {
          const isChosen =
            Object.keys(errors).length === 0 && fields.number.replaceAll(' ', '') === number
          return html`<label>
            <input type="radio" name="test_card" value="${number}" ${isChosen && html`checked`} />
            <span><b>${t(outcome)}</b> <span>${grouped(number)} · ${brandName(number)}</span></span>
          </label>`
        })}
      </div>
    </fieldset>
  </form>`
}

function field(
  { texts, fields, errors }: PayFormProps,
  name: keyof CardFields,
  autocomplete: string,
  placeholder: string,
  hint: TextKey | null,
): Html {
  const error = errors[name]
  const description = error ? `${name}-error` : hint ? `${name}-hint` : null
  return html`<div>
    <label for="${name}">${texts.t(name)}</label>
    <input
      class="text"
      id="${name}"
      name="${name}"
      value="${fields[name]}"
      type="text"
      inputmode="numeric"
      autocomplete="${autocomplete}"
      placeholder="${placeholder}"
      maxlength="${name === 'number' ? 30 : name === 'cvc' ? 4 : 9}"
      aria-required="true"
      ${description !== null && html`aria-describedby="${description}"`}
      ${error !== undefined && html`aria-invalid="true"`}
    />
    ${hint !== null && !error && html`<p class="hint" id="${name}-hint">${texts.t(hint)}</p>`}
    ${error !== undefined && html`<p class="error" id="${name}-error">${texts.t(error)}</p>`}
  </div>`
}

function alert({ texts: { t }, errors, intent, challengeUrl }: PayFormProps): Html | null {
  if (Object.keys(errors).length > 0) {
    return html`<div class="alert" role="alert"><strong>${t('fieldErrors')}</strong></div>`
  }
  if (challengeUrl !== null) {
    return html`<div class="alert" role="status">
      <span>${t('openChallenge')}</span> <a href="${challengeUrl}">${t('continueChallenge')}</a>
    </div>`
  }
  const failure = intent.last_payment_error
  if (!failure) return null
  const reason = failure.decline_code ?? failure.code ?? ''
  return html`<div class="alert" role="alert">
    <strong>${t('declinedTitle')}</strong>
    <span>${t(FAILURES[reason] ?? 'declineGeneric')} ${t('tryAgain')}</span>
  </div>`
}

function grouped(number: string): string {
  return number.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

function brandName(number: string): string {
  return cardByNumber(number)?.brand === 'mastercard' ? 'Mastercard' : 'Visa'
}
