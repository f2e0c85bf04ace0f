import { useNavigate, useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { BuyBar } from '#app/modules/catalog/buy-bar.tsx'
import { BuyForm } from '#app/modules/catalog/buy-form.tsx'
import { CardRow } from '#app/modules/catalog/card-grid.tsx'
import {
  type ChoiceView,
  type ProductCard,
  type ProductFilm,
  variantFor,
  type VariantView,
} from '#app/modules/catalog/catalog.ts'
import { FilmRow } from '#app/modules/catalog/film-row.tsx'
import { OptionChoice } from '#app/modules/catalog/option-choice.tsx'
import { ProductGallery } from '#app/modules/catalog/product-gallery.tsx'
import { ShareButton } from '#app/modules/catalog/share-button.tsx'
import { StockLines } from '#app/modules/catalog/stock-lines.tsx'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { Breadcrumbs, type Crumb } from '#app/ui/breadcrumbs.tsx'
import { ProductPrice } from './product-price.tsx'
import { ProductTexts, type ProductTextsProps } from './product-texts.tsx'

export interface ProductDetailsProps extends Omit<ProductTextsProps, 'sku'> {
  title: string
  imageAlt: string
  pictures: readonly MediaPicture[]
  choices: readonly ChoiceView[]
  variants: readonly VariantView[]
  tax: { rate: string; labelKey: string } | null
  films: readonly ProductFilm[]
  related: readonly ProductCard[]
  crumbs: readonly Crumb[]
}

/** The chosen variant: by the address's `variant`, else by its option values, else the first there is. */
function useChosen(variants: readonly VariantView[], choices: readonly ChoiceView[]) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [now, setNow] = useState(() => {
    const byId = variants.find(({ id }) => id === search.get('variant'))
    const asked = Object.fromEntries(
      choices.flatMap(({ code }) => {
        const value = search.get(code)
        return value ? [[code, value]] : []
      }),
    )
    const hasAsked = Object.keys(asked).length > 0
    const inStock = variants.find(({ stock }) => stock !== null)
    return byId ?? (hasAsked ? variantFor(variants, asked) : inStock) ?? variants[0]
  })
  const chosen = variants.find(({ id }) => id === now?.id) ?? variants[0]
  const choose = (code: string, value: string) => {
    const next = variantFor(variants, { ...chosen?.optionValues, [code]: value }, code)
    if (!next) return
    setNow(next)
    navigate(`?variant=${next.id}`, { replace: true, preventScrollReset: true })
  }
  return { chosen, choose }
}

/** Everything there is to know of a product, and the way to have it. */
export function ProductDetails(props: ProductDetailsProps) {
  const { base, title, variants, choices, pictures, related, merchant } = props
  const { t } = useTranslation('catalog')
  const { chosen, choose } = useChosen(variants, choices)
  // A product on sale has a variant; the statement that reads it sees to that.
  if (!chosen) return null
  const shown = chosen.pictures.flatMap((index) => pictures[index] ?? [])
  return (
    <div className="page pt-3 md:pt-8">
      <div className="max-md:hidden">
        <Breadcrumbs crumbs={props.crumbs} />
      </div>
      <div className="grid gap-x-12 gap-y-6 md:mt-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] xl:gap-x-20">
        <div>
          {/* Another colour is another set of pictures: back to its first. */}
          <ProductGallery key={shown[0]?.src} pictures={shown} alt={props.imageAlt} />
        </div>
        <div className="min-w-0">
          <div className="md:hidden">
            <Breadcrumbs crumbs={props.crumbs} />
          </div>
          <div className="flex items-start justify-between gap-4 max-md:mt-2">
            <div className="min-w-0">
              <Link
                to={`${base}/stores/${merchant.slug}`}
                className="-mx-1 inline-flex min-h-9 items-center rounded-xs px-1 text-small font-semibold text-ink-muted hover:text-ink hover:underline"
              >
                {merchant.name}
              </Link>
              <h1 className="text-headline">{title}</h1>
            </div>
            <ShareButton title={title} />
          </div>
          <ProductPrice variant={chosen} tax={props.tax} />
          <div className="mt-7 flex flex-col gap-7">
            <OptionChoice choices={choices} variants={variants} chosen={chosen} onChoose={choose} />
            <BuyForm variant={chosen} title={title} cart={`${base}/cart`} />
            <StockLines variant={chosen} hasOthers={variants.some(({ stock }) => stock !== null)} />
          </div>
          <ProductTexts {...props} sku={chosen.sku} />
        </div>
      </div>
      <FilmRow films={props.films} base={base} />
      {related.length > 0 && (
        <section className="pt-16 md:pt-24">
          <h2 className="mb-6 text-headline">{t('product.related')}</h2>
          <CardRow cards={related} base={base} />
        </section>
      )}
      <BuyBar variant={chosen} title={title} />
    </div>
  )
}
