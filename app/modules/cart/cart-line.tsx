import { useFetcher } from '@remix-run/react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { Button } from '#app/ui/button.tsx'
import { Money } from '#app/ui/money.tsx'
import { QuantityStepper } from '#app/ui/quantity-stepper.tsx'
import { LinePicture } from './line-picture.tsx'
import type { LineView } from './line-view.ts'
import { saleFormat, type SalePlace } from './sale-format.ts'
import { useUndoRemove } from './use-undo-remove.tsx'

export interface CartLineProps {
  line: LineView
  place: SalePlace
  /** Other parcels bring the rest of this line: its number is changed where it stands first. */
  isContinued: boolean
}

/** One line of the cart. What is pressed shows at once; the server has the last word. */
export function CartLine({ line, place, isContinued }: CartLineProps) {
  const { t } = useTranslation(['cart', 'common'])
  const fetcher = useFetcher()
  const offerUndo = useUndoRemove()
  const format = saleFormat(place)
  const pending = fetcher.formData?.get('quantity')
  const wanted = typeof pending === 'string' ? Number(pending) : line.wanted
  if (wanted < 1 || fetcher.formData?.get('intent') === 'remove') return null

  const isShort = line.wanted > line.available
  const shown = isContinued || isShort ? line.quantity : wanted
  const totalMinor =
    isContinued || isShort || line.quantity !== line.wanted
      ? line.totalMinor
      : line.unitMinor * wanted
  const name = [line.title, line.optionText].filter(Boolean).join(', ')

  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-3 py-5 sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:gap-x-5">
      <Link
        to={pathFor(place.market, place.language, `/products/${line.productSlug}`)}
        tabIndex={-1}
        aria-hidden="true"
        className="row-span-2"
      >
        <LinePicture picture={line.picture} width={104} className="w-full" />
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 flex-1 basis-48">
          <h3 className="font-text text-body leading-snug font-semibold">
            <Link
              to={pathFor(place.market, place.language, `/products/${line.productSlug}`)}
              className="hover:underline hover:underline-offset-4"
            >
              {line.title}
            </Link>
          </h3>
          {line.optionText && <p className="text-small text-ink-muted">{line.optionText}</p>}
          {shown > 1 && (
            <p className="text-small text-ink-muted tabular-nums">
              {t('each', { price: format.money(line.unitMinor) })}
            </p>
          )}
        </div>
        <Money amount={format.money(totalMinor)} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 self-end">
        {isContinued ? (
          <p className="text-small text-ink-muted">{t('inThisParcel', { count: line.quantity })}</p>
        ) : (
          <fetcher.Form
            method="post"
            action={pathFor(place.market, place.language, '/cart')}
            onSubmit={(event) => {
              const button = (event.nativeEvent as SubmitEvent).submitter
              const next = button instanceof HTMLButtonElement ? Number(button.value) : 1
              if (next < 1) offerUndo(line, place)
            }}
          >
            <input type="hidden" name="intent" value="set-quantity" />
            <input type="hidden" name="variantId" value={line.variantId} />
            <QuantityStepper
              quantity={wanted}
              max={Math.min(line.available, 999)}
              itemName={name}
            />
          </fetcher.Form>
        )}
        {!isContinued && (wanted > 1 || isShort) && (
          <fetcher.Form
            method="post"
            action={pathFor(place.market, place.language, '/cart')}
            onSubmit={() => offerUndo(line, place)}
          >
            <input type="hidden" name="variantId" value={line.variantId} />
            <button
              type="submit"
              name="intent"
              value="remove"
              aria-label={`${t('common:action.remove')}: ${name}`}
              className="min-h-11 rounded-sm px-1 text-small font-medium text-ink-muted underline underline-offset-4 hover:text-ink"
            >
              {t('common:action.remove')}
            </button>
          </fetcher.Form>
        )}
        {isShort && !isContinued && (
          <fetcher.Form
            method="post"
            action={pathFor(place.market, place.language, '/cart')}
            className="flex basis-full flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-warning-soft py-1.5 pr-1.5 pl-3.5"
          >
            <p className="min-w-0 flex-1 basis-40 text-small font-medium">
              {t('left', { count: line.available })}
            </p>
            <input type="hidden" name="intent" value="set-quantity" />
            <input type="hidden" name="variantId" value={line.variantId} />
            <Button type="submit" name="quantity" value={line.available} variant="solid" size="sm">
              {t('takeLeft', { count: line.available })}
            </Button>
          </fetcher.Form>
        )}
      </div>
    </li>
  )
}
