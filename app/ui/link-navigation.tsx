import { PrefetchPageLinks, useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/** For so long a pointer rests before it means to go there. */
const INTENT_MS = 100

/** Makes every `Link` of the document go its way within the page; anything else a click may mean is the browser's. */
export function LinkNavigation() {
  const navigate = useNavigate()
  const prefetched = useIntent()

  useEffect(() => {
    function go(event: MouseEvent) {
      const link = linkOf(event, 'a[data-link]')
      if (!link || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
      if ((link.target && link.target !== '_self') || link.origin !== location.origin) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash, {
        // The same page once more is no step back.
        replace: link.href === location.href,
        preventScrollReset: link.dataset['link'] === 'keep-scroll',
      })
    }
    document.addEventListener('click', go)
    return () => document.removeEventListener('click', go)
  }, [navigate])

  return prefetched && <PrefetchPageLinks page={prefetched} />
}

/** The address that a pointer, a finger or the focus rests on. */
function useIntent(): string | null {
  const [page, setPage] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>()

  useEffect(() => {
    function come(event: Event) {
      clearTimeout(waiting.current)
      const link = linkOf(event, 'a[data-prefetch]')
      if (link) waiting.current = setTimeout(() => setPage(link.pathname + link.search), INTENT_MS)
    }
    const kinds = ['pointerover', 'focusin', 'touchstart'] as const
    for (const kind of kinds) document.addEventListener(kind, come, { passive: true })
    return () => {
      clearTimeout(waiting.current)
      for (const kind of kinds) document.removeEventListener(kind, come)
    }
  }, [])

  return page
}

function linkOf(event: Event, selector: string): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null
}
