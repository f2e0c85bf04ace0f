import { useFetcher } from '@remix-run/react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { LinePicture } from './line-picture.tsx'
import type { AsideView } from './line-view.ts'
import type { SalePlace } from './sale-format.ts'
import { useUndoRemove } from './use-undo-remove.tsx'

export interface AsideLinesProps {
  lines: readonly AsideView[]
  place: SalePlace
}

/** What stays in the cart without being part of the order, each with its reason and where it can be had. */
export function AsideLines({ lines, place }: AsideLinesProps) {
  const { t } = useTranslation(['cart', 'common'])
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="aside-title" className="mt-10 rounded-lg bg-surface p-5 sm:p-6">
      <h2 id="aside-title" className="text-title">
        {t('aside.title')}
      </h2>
      <p className="mt-1 text-small text-ink-muted">{t('aside.hint')}</p>
      <ul className="mt-3 divide-y divide-line">
        {lines.map((line) => (
          <AsideLine key={line.variantId} line={line} place={place} />
        ))}
      </ul>
    </section>
  )
}

function AsideLine({ line, place }: { line: AsideView; place: SalePlace }) {
  const { t } = useTranslation(['cart', 'common', 'market'])
  const fetcher = useFetcher()
  const offerUndo = useUndoRemove()
  if (fetcher.formData) return null
  const { market, language } = place
  return (
    <li className="flex items-start gap-4 py-4">
      <LinePicture picture={line.picture} width={64} className="w-16 opacity-70" />
      <div className="min-w-0 flex-1 text-small">
        <p className="font-semibold">{line.title}</p>
        {line.optionText && <p className="text-ink-muted">{line.optionText}</p>}
        <p className="mt-1 font-medium text-warning">
          {line.reason === 'sold-out'
            ? t('aside.soldOut')
            : t('aside.notSoldHere', { market: t(`market:name.${market}`) })}
        </p>
        {line.soldIn.length > 0 && (
          <p className="mt-1 flex flex-wrap gap-x-3 text-ink-muted">
            <span className="py-1.5">{t('aside.soldIn')}</span>
            {line.soldIn.map((other) => (
              <Link
                key={other}
                to={pathFor(other, language, `/products/${line.productSlug}`)}
                reloadDocument
                className="py-1.5 text-ink underline underline-offset-4"
              >
                {t(`market:name.${other}`)}
              </Link>
            ))}
          </p>
        )}
        {line.reason === 'sold-out' && (
          <Link
            to={pathFor(market, language, `/products/${line.productSlug}`)}
            className="inline-block py-1.5 underline underline-offset-4"
          >
            {t('aside.look')}
          </Link>
        )}
      </div>
      <fetcher.Form
        method="post"
        action={pathFor(market, language, '/cart')}
        onSubmit={() => offerUndo(line, place)}
      >
        <input type="hidden" name="variantId" value={line.variantId} />
        <button
          type="submit"
          name="intent"
          value="remove"
          aria-label={`${t('common:action.remove')}: ${line.title}`}
          className="min-h-11 rounded-sm px-1 text-small font-medium text-ink-muted underline underline-offset-4 hover:text-ink"
        >
          {t('common:action.remove')}
        </button>
      </fetcher.Form>
    </li>
  )
}
