import { useTranslation } from '#app/ui/texts.tsx'
import { saleFormat, type SalePlace } from '#app/modules/cart/cart.ts'
import { Fieldset } from '#app/ui/field.tsx'
import { Money } from '#app/ui/money.tsx'
import { RadioCards } from '#app/ui/radio-cards.tsx'
import { ParcelHeading } from './parcel-heading.tsx'
import type { QuoteView } from './quote-view.ts'

/** How each parcel is brought: date and price side by side. */
export function DeliveryChoice({ quote, place }: { quote: QuoteView; place: SalePlace }) {
  const { t } = useTranslation(['checkout', 'market'])
  const format = saleFormat(place)
  const count = quote.parcels.length
  return (
    <div className="flex flex-col gap-7">
      {quote.parcels.map((parcel, index) => (
        <Fieldset
          key={parcel.key}
          legend={t('delivery.legend', { number: index + 1 })}
          isLegendHidden
        >
          <ParcelHeading
            parcel={parcel}
            number={index + 1}
            count={count}
            place={place}
            hasDates={false}
          />
          <p className="mt-1 mb-3 pl-8 text-small text-ink-muted">
            {parcel.lines
              .map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title))
              .join(', ')}
          </p>
          <RadioCards
            name={parcel.field}
            defaultValue={parcel.chosen}
            options={parcel.options.map((option) => ({
              value: option.code,
              label: t(`market:delivery.${option.code}`),
              description: t('market:delivery.arrives', { dates: option.datesText }),
              aside:
                option.priceMinor === 0 ? (
                  t('totals.free')
                ) : (
                  <Money amount={format.money(option.priceMinor)} size="body" />
                ),
            }))}
          />
        </Fieldset>
      ))}
    </div>
  )
}
