import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import ArrowRight from 'lucide-react/icons/arrow-right'
import type { ReactNode } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { CardRow } from '#app/modules/catalog/card-grid.tsx'
import { categoryKey, type ProductCard } from '#app/modules/catalog/catalog.ts'
import { readLanding } from '#app/modules/catalog/catalog.server.ts'
import { CategoryTiles } from '#app/modules/catalog/category-tiles.tsx'
import { MerchantTiles } from '#app/modules/catalog/merchant-tiles.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { PageHandle } from '../page-handle.ts'
import { pageMeta } from '../seo.ts'

export const handle: PageHandle = { place: 'shop' }

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  const t = i18nFor(language).getFixedT(language, 'catalog')
  const landing = await readLanding(ctx, { market, language })
  return {
    ...landing,
    base: pathFor(market, language),
    seo: { title: t('shop.title'), description: t('shop.lead') },
  }
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, args.data?.seo)

/** The front of the shop: shelves first, then what is new, watched and nearly gone, and who makes it. */
export default function Shop() {
  const { base, categories, newest, watched, scarce, merchants } = useLoaderData<typeof loader>()
  const { t } = useTranslation('catalog')
  return (
    <div className="page pt-8 md:pt-14">
      <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <h1 className="max-w-[14ch] text-display">{t('shop.headline')}</h1>
        <p className="max-w-md text-title text-ink-muted">{t('shop.lead')}</p>
      </header>
      <CategoryTiles
        label={t('shop.categories')}
        tiles={categories.map(({ code, picture }) => ({
          to: `${base}/shop/${code}`,
          name: t(categoryKey(code)),
          picture,
        }))}
      />
      <Shelf title={t('shop.newest')} cards={newest} base={base} />
      <Shelf
        title={t('shop.watched')}
        lead={t('shop.watchedLead')}
        cards={watched}
        base={base}
        more={
          <Link
            to={base}
            className="inline-flex min-h-11 items-center gap-2 font-semibold underline-offset-4 hover:underline"
          >
            {t('shop.watch')}
            <ArrowRight aria-hidden="true" className="size-5" />
          </Link>
        }
      />
      <Shelf title={t('shop.scarce')} lead={t('shop.scarceLead')} cards={scarce} base={base} />
      <MerchantTiles merchants={merchants} base={base} />
    </div>
  )
}

interface ShelfProps {
  title: string
  lead?: string
  cards: readonly ProductCard[]
  base: string
  more?: ReactNode
}

function Shelf({ title, lead, cards, base, more }: ShelfProps) {
  if (cards.length === 0) return null
  return (
    <section className="pt-16 md:pt-24">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-1 md:mb-8">
        <div>
          <h2 className="text-headline">{title}</h2>
          {lead && <p className="mt-1 text-ink-muted">{lead}</p>}
        </div>
        {more}
      </div>
      <CardRow cards={cards} base={base} />
    </section>
  )
}
