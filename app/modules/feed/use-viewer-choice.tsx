import { useMemo, useState, useSyncExternalStore } from 'react'

type Key = 'feed-sound' | 'feed-captions'

const listeners = new Set<() => void>()
/** What was chosen on this page; all there is where storage is closed to it. */
const chosen = new Map<Key, string>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(key: Key): string | null {
  try {
    return chosen.get(key) ?? localStorage.getItem(key)
  } catch {
    return null
  }
}

function choose(key: Key, isOn: boolean): void {
  const value = isOn ? 'on' : 'off'
  chosen.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // The choice holds until the page is left.
  }
  for (const listener of listeners) listener()
}

/** A choice, null before it was made: nothing is stored unasked. */
function useChoice(key: Key): boolean | null {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  return value === null ? null : value === 'on'
}

export interface ViewerChoice {
  isMuted: boolean
  /** Nobody has said anything about sound yet, or the browser wants to be asked again: the feed offers it. */
  isSoundUnasked: boolean
  hasCaptions: boolean
  chooseSound: (isOn: boolean) => void
  chooseCaptions: (isOn: boolean) => void
  /** The browser refuses sound for now; the remembered choice stays. */
  forceMute: () => void
}

/** Sound and captions. Films start silent with captions, until the viewer has it otherwise. */
export function useViewerChoice(): ViewerChoice {
  const hasSound = useChoice('feed-sound')
  const hasCaptions = useChoice('feed-captions') ?? true
  const [isForced, setIsForced] = useState(false)
  return useMemo(
    () => ({
      isMuted: hasSound !== true || isForced,
      isSoundUnasked: hasSound === null || isForced,
      hasCaptions,
      chooseSound(isOn: boolean) {
        setIsForced(false)
        choose('feed-sound', isOn)
      },
      chooseCaptions: (isOn: boolean) => choose('feed-captions', isOn),
      forceMute: () => setIsForced(true),
    }),
    [hasSound, isForced, hasCaptions],
  )
}
