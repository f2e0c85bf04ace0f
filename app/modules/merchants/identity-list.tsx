import { useTranslation } from '#app/ui/texts.tsx'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import type { MerchantIdentity } from './merchants.ts'

/** The trader behind a name, as the law wants it shown. */
export function IdentityList({ identity }: { identity: MerchantIdentity }) {
  const { t } = useTranslation('catalog')
  const countryName = useCountryName()
  const rows: [string, string[], string?][] = [
    [t('product.legalName'), [identity.legalName]],
    [t('product.address'), [...identity.address, countryName(identity.country)]],
    [t('product.registration'), [identity.registrationNumber]],
    [t('product.email'), [identity.email], `mailto:${identity.email}`],
    [t('product.phone'), [identity.phone], `tel:${identity.phone.replaceAll(' ', '')}`],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-3 text-small sm:grid-cols-[9rem_minmax(0,1fr)]">
      {rows.map(([name, lines, href]) => (
        <div key={name} className="sm:contents">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="break-words">
            {href ? (
              <a href={href} className="underline underline-offset-4">
                {lines[0]}
              </a>
            ) : (
              lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
