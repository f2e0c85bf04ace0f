import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FeedCard, FeedPage } from './feed.ts'

/** How many cards before the last the next page is asked for. */
const AHEAD = 5

/**
 * The cards so far, longer by a page whenever the viewer comes near the end. After the last video the feed
 * starts over; a video seen before is the same object, so an endless evening does not fill the memory.
 * @param address answers `?after=<cursor>` with the next page
 */
export function useFeedPages(first: FeedPage, address: string, active: number): FeedCard[] {
  const fetcher = useFetcher<{ page: FeedPage }>()
  const [cards, setCards] = useState(first.cards)
  const known = useRef(new Map(first.cards.map((card) => [card.slug, card])))
  const next = useRef(first.next)
  const taken = useRef<unknown>(null)

  const append = useCallback((page: FeedPage) => {
    next.current = page.next
    const cards = page.cards.map((card) => {
      const same = known.current.get(card.slug)
      if (!same) known.current.set(card.slug, card)
      return same ?? card
    })
    setCards((sofar) => [...sofar, ...cards])
  }, [])

  useEffect(() => {
    if (!fetcher.data || fetcher.data === taken.current) return
    taken.current = fetcher.data
    append(fetcher.data.page)
  }, [fetcher.data, append])

  const isNearEnd = active >= cards.length - AHEAD
  const { state, load } = fetcher
  useEffect(() => {
    if (isNearEnd && cards.length > 0 && state === 'idle')
      load(`${address}&after=${next.current ?? ''}`)
  }, [isNearEnd, cards.length, state, load, address])

  return cards
}
