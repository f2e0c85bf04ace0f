import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { Price } from '#app/ui/price.tsx'
import { RadioCards } from '#app/ui/radio-cards.tsx'
import { Skeleton, SkeletonText } from '#app/ui/skeleton.tsx'
import type { FeedProduct } from './feed.ts'
import { Gallery } from './gallery.tsx'
import type { SheetOffer, SheetVariant } from './sheet-offer.ts'
import { StockLines } from './stock-lines.tsx'

export interface OfferViewProps {
  /** What the feed already knows, shown until the offer is there. */
  product: FeedProduct
  offer: SheetOffer | null
  variant: SheetVariant | undefined
  onChoose: (variantId: string) => void
  storeTo: string | null
}

/** Pictures, price as the market's law shows it, what there is to choose and what is left of it. */
export function OfferView({ product, offer, variant, onChoose, storeTo }: OfferViewProps) {
  const { t } = useTranslation(['feed', 'market'])
  const pictures = offer
    ? (variant?.pictures ?? []).flatMap((index) => offer.pictures[index] ?? [])
    : product.picture
      ? [product.picture]
      : []
  return (
    <div className="flex flex-col gap-5">
      <Gallery key={variant?.id} pictures={pictures} alt={offer?.imageAlt ?? product.title} />
      <div>
        {offer && storeTo && (
          <p className="-mt-1 text-small text-ink-muted">
            <Link
              to={storeTo}
              className="inline-flex min-h-6 items-center underline-offset-4 hover:underline"
            >
              {t('feed:sheet.soldBy', { merchant: offer.merchant.name })}
            </Link>
          </p>
        )}
        <Price
          size="large"
          className="mt-1"
          amount={variant?.price ?? product.price}
          note={
            offer && t(offer.isTaxIncluded ? 'market:price.taxIncluded' : 'market:price.plusTax')
          }
        />
      </div>
      {offer ? (
        <>
          {offer.choice && (
            <Fieldset legend={offer.choice}>
              <RadioCards
                name="variant"
                arrangement="grid"
                value={variant?.id ?? ''}
                onChange={onChoose}
                options={offer.variants.map(({ id, label, stock }) => ({
                  value: id,
                  label,
                  description: stock ? undefined : t('feed:sheet.soldOut'),
                }))}
              />
            </Fieldset>
          )}
          {variant && <StockLines variant={variant} hasOthers={offer.variants.length > 1} />}
          {offer.highlights.length > 0 && (
            <ul className="list-disc space-y-1 pl-5 text-small marker:text-ink-muted">
              {offer.highlights.map((highlight) => (
                <li key={highlight}>{highlight}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <div className="flex flex-col gap-4">
          <Skeleton className="h-11 w-2/3" />
          <SkeletonText lines={2} />
        </div>
      )}
    </div>
  )
}
