import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { MAX_EVENTS_PER_BATCH, type EventBatch, type ViewerEvent } from './analytics.ts'

/** What happened; the tracker adds id and time. */
export type Happening = Omit<ViewerEvent, 'id' | 'at'>
export type Track = (happening: Happening) => void

const ADDRESS = '/api/events'
const FLUSH_MS = 5_000
/** A viewer who is offline for long loses the oldest, not the shop its memory. */
const MAX_WAITING = 500

const Context = createContext<Track>(() => undefined)

/** Notes something the viewer did; goes out with the next batch. Does nothing outside a provider. */
export function useTrack(): Track {
  return useContext(Context)
}

interface ProviderProps {
  market: string
  language: string
  children: ReactNode
}

/**
 * Collects what viewers do and sends it in batches: every few seconds, and by beacon when the page is hidden,
 * which is the last moment a phone is sure to grant. Nothing is kept on the device.
 */
export function TrackerProvider({ market, language, children }: ProviderProps) {
  const waiting = useRef<ViewerEvent[]>([])

  const track = useMemo<Track>(
    () => (happening) => {
      waiting.current.push({ ...happening, id: crypto.randomUUID(), at: Date.now() })
      if (waiting.current.length > MAX_WAITING) waiting.current.shift()
    },
    [],
  )

  useEffect(() => {
    let isSending = false
    const take = () => waiting.current.splice(0, MAX_EVENTS_PER_BATCH)
    const write = (events: ViewerEvent[]) =>
      JSON.stringify({ market, language, events } satisfies EventBatch)

    async function send() {
      if (isSending || waiting.current.length === 0 || !navigator.onLine) return
      isSending = true
      const events = take()
      const isTaken = await fetch(ADDRESS, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: write(events),
        keepalive: true,
      }).then(
        // A refusal of the batch itself would be refused again; too fast or broken is tried later.
        ({ status }) => status < 500 && status !== 429,
        () => false,
      )
      if (!isTaken) waiting.current.unshift(...events)
      isSending = false
    }

    function sendRest() {
      if (document.visibilityState !== 'hidden') return
      while (waiting.current.length > 0) {
        const events = take()
        const body = new Blob([write(events)], { type: 'application/json' })
        if (navigator.sendBeacon(ADDRESS, body)) continue
        waiting.current.unshift(...events)
        return
      }
    }

    const timer = setInterval(() => void send(), FLUSH_MS)
    document.addEventListener('visibilitychange', sendRest)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', sendRest)
      void send()
    }
  }, [market, language])

  return <Context.Provider value={track}>{children}</Context.Provider>
}
