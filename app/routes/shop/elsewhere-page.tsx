import { useTranslation } from '#app/ui/texts.tsx'
import { isCategory, type ProductElsewhere } from '#app/modules/catalog/catalog.ts'
import type { MarketCode } from '#app/modules/market/market.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Flag } from '#app/ui/flag.tsx'
import { Picture } from '#app/ui/picture.tsx'

type ElsewherePageProps = Omit<ProductElsewhere, 'markets'> & {
  base: string
  /** The reader's market by name, as a sentence says it. */
  place: string
  markets: readonly { code: MarketCode; to: string }[]
}

/** A product that this market does not have: where it can be had, and what is like it here. */
export function ElsewherePage(props: ElsewherePageProps) {
  const { base, place, markets, title, picture, imageAlt, category } = props
  const { t } = useTranslation(['catalog', 'market'])
  return (
    <div className="page grid items-center gap-8 pt-8 md:grid-cols-2 md:gap-16 md:pt-14">
      {picture && (
        <Picture
          picture={picture}
          alt={imageAlt}
          sizes="(width >= 48rem) 50vw, 100vw"
          isPriority
          className="aspect-4/5 w-full rounded-lg object-cover"
        />
      )}
      <div>
        <h1 className="text-display">{t('elsewhere.title', { market: place })}</h1>
        <p className="mt-4 measure text-title text-ink-muted">
          {markets.length > 0
            ? t('elsewhere.body', { title, market: place })
            : t('elsewhere.nowhere', { title })}
        </p>
        <ul className="mt-6 flex flex-wrap gap-3">
          {markets.map(({ code, to }) => (
            <li key={code}>
              {/* Another market is another document: its language, prices and fonts. */}
              <LinkButton
                to={to}
                reloadDocument
                variant="outline"
                icon={<Flag market={code.toLowerCase()} />}
              >
                {t(`market:name.${code}`)}
              </LinkButton>
            </li>
          ))}
        </ul>
        <div className="mt-8">
          <LinkButton to={isCategory(category) ? `${base}/shop/${category}` : `${base}/shop`}>
            {t('elsewhere.similar')}
          </LinkButton>
        </div>
      </div>
    </div>
  )
}
