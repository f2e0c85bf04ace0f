import { useState } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Picture } from '#app/ui/picture.tsx'
import { Price } from '#app/ui/price.tsx'
import type { ProductCard } from './product-card.ts'

export interface CardProps {
  card: ProductCard
  /** Address of market and language: `/es/es`. */
  base: string
  /** Width on screen, as in the `sizes` attribute. */
  sizes: string
  /** For the pictures of the first view. */
  isPriority?: boolean | undefined
  heading?: 'h2' | 'h3' | undefined
}

/** A product in a list: its picture large, its name and price below. One link, the name. */
export function Card({ card, base, sizes, isPriority, heading: Heading = 'h3' }: CardProps) {
  const { t } = useTranslation(['catalog', 'common'])
  const [face, back] = card.pictures
  const [isPointedAt, setIsPointedAt] = useState(false)
  return (
    <article
      className="group relative flex min-w-0 flex-col"
      onPointerEnter={() => setIsPointedAt(true)}
    >
      <div className="relative overflow-hidden rounded-md bg-surface">
        {face ? (
          <Picture
            picture={face}
            alt=""
            sizes={sizes}
            isPriority={isPriority}
            className={classNames(
              'aspect-4/5 w-full object-cover transition-[scale,opacity] duration-[240ms] ease-out group-hover:scale-[1.03]',
              card.stock === 'none' && 'opacity-60',
            )}
          />
        ) : (
          <div className="aspect-4/5 w-full bg-surface-strong" />
        )}
        {isPointedAt && back && (
          <Picture
            picture={back}
            alt=""
            sizes={sizes}
            className="absolute inset-0 hidden size-full object-cover opacity-0 transition-opacity duration-[240ms] group-hover:opacity-100 motion-safe:md:[@media(hover:hover)]:block"
          />
        )}
        <div className="absolute top-2 left-2 flex flex-col items-start gap-1">
          <CardBadge card={card} />
        </div>
      </div>
      <div className="flex flex-1 flex-col pt-3">
        <p className="truncate text-caption font-semibold text-ink-muted">{card.merchant}</p>
        <Heading className="mt-0.5 font-text text-small leading-snug font-semibold text-pretty md:text-body md:leading-snug">
          <Link
            to={`${base}/products/${card.slug}`}
            prefetch="intent"
            className="line-clamp-2 after:absolute after:inset-0 after:rounded-md hover:underline hover:underline-offset-4"
          >
            {card.title}
          </Link>
        </Heading>
        <Price
          amount={card.hasManyPrices ? t('common:price.from', { price: card.price }) : card.price}
          size="body"
          className="mt-1.5"
        />
        {card.isFromAbroad && card.stock !== 'none' && (
          <p className="mt-0.5 text-caption text-ink-muted">{t('card.fromAbroad')}</p>
        )}
      </div>
    </article>
  )
}

function CardBadge({ card }: { card: ProductCard }) {
  const { t } = useTranslation('catalog')
  if (card.stock === 'none') return <Badge>{t('card.soldOut')}</Badge>
  if (card.stock === 'few') return <Badge tone="warning">{t('card.few')}</Badge>
  if (card.isNew) return <Badge tone="info">{t('card.new')}</Badge>
  return null
}
