import { useEffect, useState } from 'react'

/** How long a page that never comes to rest may put it off. */
const AT_LATEST_MS = 3_000

/**
 * True once the page is loaded and the browser has nothing better to do: the time to fetch the code of what may be
 * opened next, so that it is there when it is asked for and in nobody's way before.
 */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    let cancel: () => void = () => undefined
    const wait = () => {
      cancel = whenIdle(() => setIsIdle(true))
    }
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
    return () => {
      removeEventListener('load', wait)
      cancel()
    }
  }, [])
  return isIdle
}

/** Fetches code once the page is at rest. What fails now is fetched when it is needed. */
export function usePreload(load: () => Promise<unknown>): void {
  const isIdle = useIdle()
  useEffect(() => {
    if (isIdle) load().catch(() => undefined)
  }, [isIdle, load])
}

/** Safari has no idle callback: there a moment's wait stands in. */
function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(then, { timeout: AT_LATEST_MS })
    return () => cancelIdleCallback(id)
  }
  const timer = setTimeout(then, 500)
  return () => clearTimeout(timer)
}
