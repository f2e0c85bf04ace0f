import { type RefObject, startTransition, useCallback, useEffect, useState } from 'react'

export interface ActiveCard {
  /** Index of the card that fills more than half of the view. */
  active: number
  /** Scrolls to a card as a swipe would. */
  go: (index: number) => void
}

/**
 * Which card is looked at, known before a swipe has come to rest.
 * @param onArrive is told first, and at once; what is drawn around the film may come a moment later
 */
export function useActiveCard(
  scroller: RefObject<HTMLElement>,
  onArrive: RefObject<(index: number) => void>,
): ActiveCard {
  const [active, setActive] = useState(0)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let current = 0
    const measure = () => {
      // A height of 0 is a page that is not shown.
      if (element.clientHeight === 0) return
      const index = Math.max(0, Math.round(element.scrollTop / element.clientHeight))
      if (index === current) return
      current = index
      onArrive.current?.(index)
      startTransition(() => setActive(index))
    }
    element.addEventListener('scroll', measure, { passive: true })
    return () => element.removeEventListener('scroll', measure)
  }, [scroller, onArrive])

  const go = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element || index < 0) return
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      element.scrollTo({
        top: index * element.clientHeight,
        behavior: isCalm ? 'instant' : 'smooth',
      })
    },
    [scroller],
  )

  return { active, go }
}
