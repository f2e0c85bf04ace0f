import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslation } from '#app/ui/texts.tsx'
import { Money } from '#app/ui/money.tsx'
import type { FeedProduct } from './feed.ts'

export interface TagCardProps {
  product: FeedProduct
  /** The product's page, for those who open it elsewhere. */
  to: string
  onOpen: () => void
}

/** A product on the video while its time lasts. */
export function TagCard({ product, to, onOpen }: TagCardProps) {
  const { t } = useTranslation('common')
  const price = product.hasManyPrices ? t('price.from', { price: product.price }) : product.price
  return (
    <a
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
      className="pointer-events-auto flex min-h-14 w-fit max-w-full animate-rise items-center gap-3 rounded-md bg-screen-glass p-1.5 pr-2 text-screen-ink no-underline backdrop-blur-md transition-colors duration-[120ms] hover:bg-screen-raised"
    >
      {product.picture && (
        <img
          src={product.picture.src}
          alt=""
          width={44}
          height={44}
          className="size-11 shrink-0 rounded-sm object-cover"
          style={{ backgroundColor: product.picture.color }}
        />
      )}
      <span className="min-w-0">
        <span className="line-clamp-1 text-small leading-snug font-semibold">{product.title}</span>
        <Money amount={price} size="small" />
      </span>
      <ChevronRight aria-hidden="true" className="size-4.5 shrink-0" />
    </a>
  )
}
