import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export interface PayElementProps {
  clientSecret: string
  publishableKey: string
  returnUrl: string
  language: string
  /** Text of the button: the market's law words it. */
  buttonText: string
}

/** Stripe's own payment form. Its script is loaded only now, from Stripe, as Stripe asks. */
export default function PayElement(props: PayElementProps) {
  const { clientSecret, publishableKey, returnUrl, language, buttonText } = props
  const stripe = useMemo(() => loadStripe(publishableKey), [publishableKey])
  return (
    <Elements
      stripe={stripe}
      options={{
        clientSecret,
        locale: language === 'ms' || language === 'en' ? 'en' : (language as 'es'),
        appearance: { theme: 'flat', variables: { colorPrimary: '#cf3610', borderRadius: '10px' } },
      }}
    >
      <ElementForm returnUrl={returnUrl} buttonText={buttonText} />
    </Elements>
  )
}

function ElementForm({ returnUrl, buttonText }: Pick<PayElementProps, 'returnUrl' | 'buttonText'>) {
  const { t } = useTranslation('checkout')
  const stripe = useStripe()
  const elements = useElements()
  const [problem, setProblem] = useState<string | null>(null)
  const [isPaying, setIsPaying] = useState(false)

  async function pay(event: FormEvent) {
    event.preventDefault()
    if (!stripe || !elements) return
    setIsPaying(true)
    // On success the browser leaves for the return page, so only refusals arrive here.
    const { error } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: returnUrl },
    })
    setProblem(error.message ?? t('problem.payment-unavailable'))
    setIsPaying(false)
  }

  return (
    <form onSubmit={(event) => void pay(event)} className="flex flex-col gap-5">
      <PaymentElement />
      {problem && (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      )}
      <Button type="submit" variant="primary" size="lg" isFull isBusy={isPaying || !stripe}>
        {buttonText}
      </Button>
    </form>
  )
}
