import { Form } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Money } from '#app/ui/money.tsx'
import type { FeedProduct } from './feed.ts'

export interface ProductListProps {
  products: readonly FeedProduct[]
  videoId: string
  productTo: (slug: string) => string
  cartTo: string
  /** Opens the product over the video. */
  onOpen: (product: FeedProduct) => void
}

/**
 * The products of a video in a row of their own: beside it on desktops, and under it where there are no scripts,
 * with forms that work.
 */
export function ProductList({ products, videoId, productTo, cartTo, onOpen }: ProductListProps) {
  const { t } = useTranslation(['feed', 'common'])
  return (
    <section aria-label={t('feed:inVideo')} className="feed-products max-lg:hidden">
      <h3 className="text-small font-bold text-screen-ink-muted">{t('feed:inVideo')}</h3>
      <ul className="mt-2 divide-y divide-screen-line border-y border-screen-line">
        {products.map((product) => (
          <li key={product.id} className="flex items-center gap-3 py-3">
            <a
              href={productTo(product.slug)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onOpen(product)
              }}
              className="group/product flex min-w-0 flex-1 items-center gap-3 rounded-sm text-screen-ink"
            >
              {product.picture && (
                <img
                  src={product.picture.src}
                  alt=""
                  width={64}
                  height={80}
                  loading="lazy"
                  className="h-20 w-16 shrink-0 rounded-sm object-cover"
                  style={{ backgroundColor: product.picture.color }}
                />
              )}
              <span className="min-w-0">
                <span className="line-clamp-2 text-small font-semibold group-hover/product:underline">
                  {product.title}
                </span>
                <Money
                  size="body"
                  amount={
                    product.hasManyPrices
                      ? t('common:price.from', { price: product.price })
                      : product.price
                  }
                />
              </span>
            </a>
            <noscript>
              {product.onlyVariantId ? (
                <Form method="post" action={cartTo}>
                  <input type="hidden" name="variantId" value={product.onlyVariantId} />
                  <input type="hidden" name="quantity" value="1" />
                  <input type="hidden" name="videoId" value={videoId} />
                  <Button type="submit" name="intent" value="add" variant="primary" size="sm">
                    {t('feed:sheet.addToCart')}
                  </Button>
                </Form>
              ) : (
                <LinkButton to={productTo(product.slug)} variant="outline" size="sm">
                  {t('feed:sheet.chooseOptions')}
                </LinkButton>
              )}
            </noscript>
          </li>
        ))}
      </ul>
    </section>
  )
}
