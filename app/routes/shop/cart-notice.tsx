import { Form } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import type { SalePlace } from '#app/modules/cart/cart.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { CartAnswer } from './change-cart.server.ts'

/** News for people whose form was sent without scripts; the others got a toast. */
export type CartNews =
  | { kind: 'added' }
  | { kind: 'removed'; variantId: string; quantity: string; videoId: string | null }

export function cartNoticeOf(query: URLSearchParams): CartNews | null {
  const removed = query.get('removed')
  const quantity = query.get('quantity')
  if (removed && quantity) {
    return { kind: 'removed', variantId: removed, quantity, videoId: query.get('video') }
  }
  return query.has('added') ? { kind: 'added' } : null
}

export interface CartNoticeProps {
  notice: CartNews | null
  answer: CartAnswer | undefined
  place: SalePlace
}

/** What became of the last form: what failed, or what was added or removed with a way back. */
export function CartNotice({ notice, answer, place }: CartNoticeProps) {
  const { t } = useTranslation(['cart', 'common'])
  if (answer && !answer.ok && answer.reason !== 'coupon') {
    return (
      <Notice tone="danger" isAnnounced className="mb-6">
        {t(`problem.${answer.reason}`)}
      </Notice>
    )
  }
  if (!notice) return null
  if (notice.kind === 'added') {
    return (
      <Notice tone="positive" isAnnounced className="mb-6">
        {t('added')}
      </Notice>
    )
  }
  return (
    <Notice
      tone="info"
      isAnnounced
      className="mb-6"
      action={
        <Form method="post" action={pathFor(place.market, place.language, '/cart')}>
          <input type="hidden" name="intent" value="undo-remove" />
          <input type="hidden" name="variantId" value={notice.variantId} />
          <input type="hidden" name="quantity" value={notice.quantity} />
          {notice.videoId && <input type="hidden" name="videoId" value={notice.videoId} />}
          <Button type="submit" size="sm" variant="outline">
            {t('common:action.undo')}
          </Button>
        </Form>
      }
    >
      {t('removedOne')}
    </Notice>
  )
}
