import { useTranslation } from '#app/ui/texts.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { FeedCard, FeedProduct } from './feed.ts'
import { TagCard } from './tag-card.tsx'
import type { Moment } from './use-playhead.tsx'

export interface LiveLayerProps {
  card: FeedCard
  moment: Moment
  productTo: (slug: string) => string
  onOpen: (product: FeedProduct) => void
}

/**
 * What comes and goes with the time of the film: product cards and the line that is said. Each has a place of its
 * own, so that nothing moves when another comes.
 */
export function LiveLayer({ card, moment, productTo, onOpen }: LiveLayerProps) {
  const { t } = useTranslation('feed')
  const shown = moment.tags.flatMap(
    (tag) => card.products.find(({ id }) => id === tag.productId) ?? [],
  )
  return (
    <>
      <ul aria-label={t('inVideo')} className="relative h-32 w-full">
        {shown.map((product) => (
          <li
            key={product.id}
            className={classNames(
              'absolute left-0 max-w-full',
              card.products.indexOf(product) % 2 === 0 ? 'bottom-0' : 'bottom-16',
            )}
          >
            <TagCard
              product={product}
              to={productTo(product.slug)}
              onOpen={() => onOpen(product)}
            />
          </li>
        ))}
      </ul>
      <div className="relative h-14 w-full">
        {moment.caption && (
          <p className="absolute bottom-0 left-0 max-w-[34ch] rounded-sm bg-screen-glass px-2.5 py-1 text-body leading-snug font-semibold whitespace-pre-line text-screen-ink backdrop-blur-sm">
            {moment.caption}
          </p>
        )}
      </div>
    </>
  )
}

/**
 * Marks the places in the picture that the cards are about. The inner box has the film's shape and covers the
 * stage as the film does, so that a place stays where it is whatever is cut off.
 */
export function TagDots({ card, moment }: { card: FeedCard; moment: Moment }) {
  const { width, height } = card.poster
  return (
    <div
      aria-hidden="true"
      className="absolute top-1/2 left-1/2 min-h-full min-w-full -translate-1/2 max-lg:group-data-[sheet=open]/feed:invisible"
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {moment.tags.map((tag) => (
        <span
          key={tag.productId}
          className="absolute size-3.5 -translate-1/2 animate-pop rounded-full border-2 border-screen bg-screen-ink ring-6 ring-screen-line"
          style={{ left: `${tag.x * 100}%`, top: `${tag.y * 100}%` }}
        />
      ))}
    </div>
  )
}
