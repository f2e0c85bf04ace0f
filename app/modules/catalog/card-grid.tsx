import { Skeleton, SkeletonText } from '#app/ui/skeleton.tsx'
import { Card } from './card.tsx'
import type { ProductCard } from './product-card.ts'

const GRID = 'grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 md:gap-x-6 md:gap-y-12 lg:grid-cols-4'
const SIZES = '(width >= 64rem) 21rem, (width >= 40rem) 33vw, 50vw'
/** Cards that are in the first view on a phone. */
const FIRST = 2

export interface CardGridProps {
  cards: readonly ProductCard[]
  base: string
  /** Whether the grid stands at the top of its page. */
  isFirst?: boolean | undefined
  heading?: 'h2' | 'h3' | undefined
}

/** Two columns on phones, four on desktops. */
export function CardGrid({ cards, base, isFirst = false, heading }: CardGridProps) {
  return (
    <ul className={GRID}>
      {cards.map((card, index) => (
        <li key={card.productId}>
          <Card
            card={card}
            base={base}
            sizes={SIZES}
            heading={heading}
            isPriority={isFirst && index < FIRST}
          />
        </li>
      ))}
    </ul>
  )
}

/** The shape of a grid that is on its way over a slow line. */
export function CardGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div aria-hidden="true" className={GRID}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <Skeleton className="aspect-4/5 w-full rounded-md" />
          <div className="mt-3">
            <SkeletonText lines={2} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** A row that scrolls sideways on phones and lies in four columns on desktops. */
export function CardRow({ cards, base }: { cards: readonly ProductCard[]; base: string }) {
  return (
    <ul className="-mx-(--gutter) no-scrollbar flex snap-x snap-mandatory scroll-px-(--gutter) gap-3 overflow-x-auto px-(--gutter) lg:mx-0 lg:grid lg:grid-cols-4 lg:gap-x-6 lg:gap-y-12 lg:overflow-visible lg:px-0">
      {cards.map((card) => (
        <li
          key={card.productId}
          className="w-[42vw] max-w-64 shrink-0 snap-start lg:w-auto lg:max-w-none"
        >
          <Card card={card} base={base} sizes="(width >= 64rem) 21rem, 42vw" />
        </li>
      ))}
    </ul>
  )
}
