import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Picture } from '#app/ui/picture.tsx'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'

export interface MerchantTilesProps {
  base: string
  merchants: readonly {
    slug: string
    name: string
    country: string
    city: string
    logo: string
    picture: MediaPicture
  }[]
}

/** Who is behind the products, nearest first. */
export function MerchantTiles({ merchants, base }: MerchantTilesProps) {
  const { t } = useTranslation('catalog')
  const countryName = useCountryName()
  if (merchants.length === 0) return null
  return (
    <section className="pt-16 md:pt-24">
      <h2 className="text-headline">{t('shop.merchants')}</h2>
      <p className="mt-1 text-ink-muted">{t('shop.merchantsLead')}</p>
      <ul className="mt-6 grid gap-x-6 gap-y-8 sm:grid-cols-2 md:mt-8 lg:grid-cols-3">
        {merchants.map(({ slug, name, country, city, logo, picture }) => (
          <li key={slug} className="group relative">
            <div className="overflow-hidden rounded-lg bg-surface">
              <Picture
                picture={picture}
                alt=""
                sizes="(width >= 64rem) 28rem, (width >= 40rem) 50vw, 100vw"
                className="aspect-3/2 w-full object-cover transition-[scale] duration-[240ms] ease-out group-hover:scale-[1.03]"
              />
            </div>
            <div className="mt-4 flex items-center gap-3">
              <Avatar name={name} src={logo} size={48} />
              <div className="min-w-0">
                <h3 className="text-title">
                  <Link
                    to={`${base}/stores/${slug}`}
                    className="after:absolute after:inset-0 after:rounded-lg hover:underline hover:underline-offset-4"
                  >
                    {name}
                  </Link>
                </h3>
                <p className="text-small text-ink-muted">
                  {t('shop.merchantPlace', { city, country: countryName(country) })}
                </p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
