import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { BuyForm } from './buy-form.tsx'
import type { OpenedProduct } from './opened-product.ts'
import { OfferView } from './offer-view.tsx'
import type { SheetOffer } from './sheet-offer.ts'

export interface ProductSheetProps {
  opened: OpenedProduct | null
  to: (rest: string) => string
  onClose: () => void
}

/** The product over the video, which goes on small above it: what it is, what there is of it, and how to get it. */
export default function ProductSheet({ opened, to, onClose }: ProductSheetProps) {
  const { t } = useTranslation('feed')
  const track = useTrack()
  const fetcher = useFetcher<{ offer: SheetOffer | null }>()
  const [chosen, setChosen] = useState<{ product: string; variant: string } | null>(null)
  const { load } = fetcher

  const address =
    opened && !opened.offer
      ? to(`/watch/${opened.card.slug}?offer=${encodeURIComponent(opened.product.slug)}`)
      : null
  useEffect(() => {
    if (address) load(address)
  }, [address, load])

  const video = opened?.card.id
  const product = opened?.product.id
  useEffect(() => {
    if (video && product) track({ kind: 'sheet-open', video, product })
  }, [video, product, track])

  const answer = fetcher.data?.offer
  const offer = opened?.offer ?? (answer?.productId === product ? answer : undefined) ?? null
  const isMissing = fetcher.state === 'idle' && fetcher.data?.offer === null && !opened?.offer
  const variant =
    offer?.variants.find(({ id }) => chosen?.product === product && chosen?.variant === id) ??
    offer?.variants.find(({ stock }) => stock) ??
    offer?.variants[0]

  return (
    <Sheet
      isOpen={opened !== null}
      onClose={onClose}
      title={opened?.product.title ?? ''}
      className="max-md:max-h-[70dvh]! backdrop:bg-transparent!"
      footer={
        opened && (
          <BuyForm
            key={opened.product.id}
            opened={opened}
            variant={offer ? variant : undefined}
            to={to}
            onLeave={onClose}
          />
        )
      }
    >
      {opened && isMissing && <Notice tone="warning">{t('sheet.notHere')}</Notice>}
      {opened && !isMissing && (
        <OfferView
          product={opened.product}
          offer={offer}
          variant={variant}
          onChoose={(variant) => product && setChosen({ product, variant })}
          storeTo={offer ? to(`/stores/${offer.merchant.slug}`) : null}
        />
      )}
      {opened && (
        <TextLink
          to={to(`/products/${opened.product.slug}?video=${opened.card.slug}`)}
          className="mt-5 text-small"
        >
          {t('sheet.details')}
        </TextLink>
      )}
    </Sheet>
  )
}
