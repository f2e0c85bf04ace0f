import { useFetcher } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { useToast } from '#app/ui/toast.tsx'
import type { LineView } from './line-view.ts'
import type { SalePlace } from './sale-format.ts'

type Removed = Pick<LineView, 'variantId' | 'title' | 'wanted' | 'videoId'>

/** Says what was just taken out of the cart and offers to put it back as it was. */
export function useUndoRemove(): (line: Removed, place: SalePlace) => void {
  const { t } = useTranslation(['cart', 'common'])
  const { show } = useToast()
  // One for the page: the line that asks is gone when the answer comes.
  const fetcher = useFetcher({ key: 'cart-undo' })
  return (line, place) =>
    show({
      message: t('removed', { item: line.title }),
      action: {
        label: t('common:action.undo'),
        onAction: () =>
          fetcher.submit(
            {
              intent: 'undo-remove',
              variantId: line.variantId,
              quantity: line.wanted,
              ...(line.videoId && { videoId: line.videoId }),
            },
            { method: 'post', action: pathFor(place.market, place.language, '/cart') },
          ),
      },
    })
}
