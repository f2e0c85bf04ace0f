import { useTranslation } from 'react-i18next'
import type { FeedCard, FeedProduct } from './feed.ts'
import { TagCard } from './tag-card.tsx'
import { usePlayhead } from './use-playhead.tsx'

export interface LiveLayerProps {
  card: FeedCard
  positionMs: () => number
  hasCaptions: boolean
  productTo: (slug: string) => string
  onOpen: (product: FeedProduct) => void
}

/** What changes with the time of the film that plays: product cards and captions. */
export function LiveLayer(props: LiveLayerProps) {
  const { card, positionMs, hasCaptions, productTo, onOpen } = props
  const { t } = useTranslation('feed')
  const { tags, caption } = usePlayhead(card, positionMs, hasCaptions)
  const shown = tags.flatMap((tag) => card.products.find(({ id }) => id === tag.productId) ?? [])
  return (
    <div className="flex flex-col items-start gap-2.5">
      {caption && (
        <p className="mx-auto max-w-[34ch] rounded-sm bg-screen-glass px-2.5 py-1 text-center text-body font-semibold whitespace-pre-line text-screen-ink backdrop-blur-sm">
          {caption}
        </p>
      )}
      <ul aria-label={t('inVideo')} className="flex max-w-full flex-col items-start gap-2">
        {shown.map((product) => (
          <li key={product.id} className="max-w-full">
            <TagCard
              product={product}
              to={productTo(product.slug)}
              onOpen={() => onOpen(product)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

