import { useFetcher, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { Button } from '#app/ui/button.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { OpenedProduct } from './opened-product.ts'
import type { SheetVariant } from './sheet-offer.ts'

export interface BuyFormProps {
  opened: OpenedProduct
  /** Undefined until the shop has told what there is. */
  variant: SheetVariant | undefined
  to: (rest: string) => string
  /** The viewer goes to another page. */
  onLeave: () => void
}

/** Into the cart, the film going on; or straight to checkout. */
export function BuyForm({ opened, variant, to, onLeave }: BuyFormProps) {
  const { t } = useTranslation('feed')
  const { show } = useToast()
  const track = useTrack()
  const navigate = useNavigate()
  const fetcher = useFetcher<{ ok: boolean }>()
  const isBusy = fetcher.state !== 'idle'
  const isBuyingNow = fetcher.formData?.get('next') === 'checkout'
  const isSoldOut = variant !== undefined && variant.stock === null

  const told = useRef<unknown>(null)
  const { data } = fetcher
  useEffect(() => {
    if (!data || told.current === data) return
    told.current = data
    if (!data.ok) return show({ message: t('sheet.addFailed'), tone: 'danger' })
    const goToCart = () => {
      onLeave()
      navigate(to('/cart'))
    }
    show({
      message: t('sheet.added'),
      action: { label: t('sheet.viewCart'), onAction: goToCart },
    })
  }, [data, show, t, navigate, onLeave, to])

  return (
    <fetcher.Form
      method="post"
      action={to('/cart')}
      className="grid grid-cols-2 gap-3"
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent
        const isNow = submitter?.getAttribute('value') === 'checkout'
        track({
          kind: isNow ? 'buy-now' : 'add-to-cart',
          video: opened.card.id,
          product: opened.product.id,
        })
      }}
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variant?.id ?? ''} />
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="videoId" value={opened.card.id} />
      <Button
        type="submit"
        name="next"
        value="checkout"
        variant="outline"
        size="lg"
        isFull
        disabled={!variant || isSoldOut}
        isBusy={isBusy && isBuyingNow}
        className="px-3!"
      >
        {t('sheet.buyNow')}
      </Button>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isFull
        disabled={!variant || isSoldOut}
        isBusy={isBusy && !isBuyingNow}
        className="px-3!"
      >
        {isSoldOut ? t('sheet.soldOut') : t('sheet.addToCart')}
      </Button>
    </fetcher.Form>
  )
}
