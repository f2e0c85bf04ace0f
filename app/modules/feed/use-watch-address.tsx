import { useEffect, useRef } from 'react'

/**
 * Keeps the address at what is looked at, so that it can be reloaded, copied and come back to. It is replaced, not
 * added to: "back" leaves the feed however far one has swiped. A feed that nobody touched keeps the address it has.
 */
export function useWatchAddress(watchTo: string, product: string | undefined, isFirst: boolean) {
  const isMoved = useRef(false)
  useEffect(() => {
    if (isFirst && !product && !isMoved.current) return
    isMoved.current = true
    const query = product ? `?product=${product}` : ''
    history.replaceState(history.state, '', watchTo + query)
  }, [watchTo, product, isFirst])
}
