import Check from 'lucide-react/icons/check'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import type { OfferMerchant } from '#app/modules/catalog/catalog.ts'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import type { MarketCode } from '#app/modules/market/market.ts'
import { IdentityList } from '#app/modules/merchants/identity-list.tsx'
import type { MerchantIdentity } from '#app/modules/merchants/merchants.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

export interface ProductTextsProps {
  base: string
  market: MarketCode
  slug: string
  description: string
  highlights: readonly string[]
  merchant: OfferMerchant
  seller: MerchantIdentity & { about: string; foundedYear: number; city: string }
  originCountry: string
  weight: string
  sku: string
  returns: { textKey: string; guaranteeKey: string; days: number; years: number | null }
}

/** Return terms are a text per market; its rules hand out the keys. */
type RuleKey = 'market:returns.US'

/** What it is, what happens if one sends it back, who sells it and who answers for it. */
export function ProductTexts(props: ProductTextsProps) {
  const { base, description, highlights, merchant, seller, returns } = props
  const { t } = useTranslation(['catalog', 'market', 'common'])
  const countryName = useCountryName()
  return (
    <div className="mt-10">
      <section>
        <h2 className="text-title">{t('product.description')}</h2>
        <p className="mt-2 measure whitespace-pre-line">{description}</p>
        {highlights.length > 0 && (
          <ul className="mt-5 flex flex-col gap-2">
            {highlights.map((line) => (
              <li key={line} className="flex items-start gap-2.5">
                <Check aria-hidden="true" className="mt-1 size-4.5 shrink-0 text-accent-text" />
                {line}
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="mt-8 border-t border-line">
        <Disclosure title={t('product.returns')} isOpen>
          <div className="flex flex-col gap-3 text-small">
            <p>{t(returns.textKey as RuleKey, { days: returns.days })}</p>
            <p>{t(returns.guaranteeKey as RuleKey, { years: returns.years })}</p>
            <p className="flex flex-wrap gap-x-5">
              <TextLink to={`${base}/legal/returns`}>{t('product.returnsMore')}</TextLink>
              <TextLink to={`${base}/legal/shipping`}>{t('product.delivery')}</TextLink>
            </p>
            <p className="text-ink-muted">{t('product.payment')}</p>
          </div>
        </Disclosure>
        <Disclosure title={t('product.details')}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-2 text-small">
            <dt className="text-ink-muted">{t('product.origin')}</dt>
            <dd>{countryName(props.originCountry)}</dd>
            <dt className="text-ink-muted">{t('product.weight')}</dt>
            <dd>{props.weight}</dd>
            <dt className="text-ink-muted">{t('product.sku')}</dt>
            <dd className="break-all">{props.sku}</dd>
          </dl>
        </Disclosure>
        <Disclosure title={t('product.maker')}>
          <p className="mb-4 text-small">{t('product.makerBody', { name: seller.legalName })}</p>
          <IdentityList identity={seller} />
          {props.market === 'US' && (
            <p className="mt-4 text-small">
              <TextLink to={`${base}/legal/contact?about=${props.slug}`}>
                {t('product.report')}
              </TextLink>
            </p>
          )}
        </Disclosure>
      </div>
      <section className="mt-8 rounded-lg bg-surface p-5 md:p-6">
        <h2 className="text-small font-semibold text-ink-muted">{t('product.seller')}</h2>
        <div className="mt-3 flex items-center gap-4">
          <Avatar name={merchant.name} src={merchant.logo} size={48} />
          <div className="min-w-0">
            <p className="font-display text-title font-bold">{merchant.name}</p>
            <p className="text-small text-ink-muted">
              {t('product.sellerSince', { year: seller.foundedYear, city: seller.city })}
            </p>
          </div>
        </div>
        <p className="mt-4 text-small">{seller.about}</p>
        <p className="mt-3 text-small text-ink-muted">{t('product.sellerTrader')}</p>
        <p className="mt-2 text-small">
          <TextLink to={`${base}/stores/${merchant.slug}`}>{t('product.visitStore')}</TextLink>
        </p>
      </section>
    </div>
  )
}

function TextLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="inline-flex min-h-9 items-center font-semibold underline underline-offset-4 hover:text-accent-text"
    >
      {children}
    </Link>
  )
}
