import { useFetcher, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { QuantityInput } from '#app/ui/quantity-input.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { VariantView } from './variant-view.ts'

export const BUY_FORM_ID = 'buy'
/** The cart takes no more of one thing. */
const MAX_QUANTITY = 99

export interface BuyFormProps {
  variant: VariantView
  title: string
  /** The cart's address; forms are posted to it. */
  cart: string
}

/** Into the cart, or straight to checkout. A plain form where there are no scripts. */
export function BuyForm({ variant, title, cart }: BuyFormProps) {
  const { t } = useTranslation('catalog')
  const fetcher = useFetcher<{ ok: boolean }>({ key: BUY_FORM_ID })
  useAnswerToast(fetcher.data, { title, cart })
  const isBusy = fetcher.state !== 'idle'
  const isNow = fetcher.formData?.get('next') === 'checkout'
  const isSoldOut = variant.stock === null
  return (
    <fetcher.Form
      id={BUY_FORM_ID}
      method="post"
      action={cart}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-3"
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variant.id} />
      <QuantityInput max={Math.min(variant.stock?.units ?? 1, MAX_QUANTITY)} className="h-13" />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        disabled={isSoldOut}
        isBusy={isBusy && !isNow}
      >
        {t(isSoldOut ? 'product.soldOut' : 'product.addToCart')}
      </Button>
      <Button
        type="submit"
        name="next"
        value="checkout"
        variant="outline"
        size="lg"
        disabled={isSoldOut}
        isBusy={isBusy && isNow}
        className="col-span-full"
      >
        {t('product.buyNow')}
      </Button>
    </fetcher.Form>
  )
}

/** Says once per answer what became of it. */
function useAnswerToast(
  answer: { ok: boolean } | undefined,
  { title, cart }: { title: string; cart: string },
): void {
  const { t } = useTranslation('catalog')
  const { show } = useToast()
  const navigate = useNavigate()
  const told = useRef<unknown>(answer)
  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    if (!answer.ok) return show({ message: t('product.notAdded'), tone: 'danger' })
    show({
      message: t('product.added', { title }),
      action: { label: t('product.viewCart'), onAction: () => navigate(cart) },
    })
  }, [answer, cart, navigate, show, t, title])
}
