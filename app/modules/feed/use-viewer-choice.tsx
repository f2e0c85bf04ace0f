import { useEffect, useMemo, useState } from 'react'

const SOUND_KEY = 'feed-sound'
const CAPTIONS_KEY = 'feed-captions'

/** What the viewer chose before; null before any choice, so that nothing is stored unasked. */
function remembered(key: string): boolean | null {
  try {
    const value = localStorage.getItem(key)
    return value === null ? null : value === 'on'
  } catch {
    // Storage is closed to this page: the choice holds until it is left.
    return null
  }
}

function remember(key: string, isOn: boolean): void {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off')
  } catch {
    // As above.
  }
}

export interface ViewerChoice {
  isMuted: boolean
  /** Nobody has said anything about sound yet: the feed offers it. */
  isSoundUnasked: boolean
  hasCaptions: boolean
  chooseSound: (isOn: boolean) => void
  chooseCaptions: (isOn: boolean) => void
  /** The browser refuses sound for now; the remembered choice stays. */
  forceMute: () => void
}

/** Sound and captions. Films start silent with captions, until the viewer has it otherwise. */
export function useViewerChoice(): ViewerChoice {
  const [hasSound, setHasSound] = useState<boolean | null>(null)
  const [hasCaptions, setHasCaptions] = useState(true)

  useEffect(() => {
    setHasSound(remembered(SOUND_KEY))
    setHasCaptions(remembered(CAPTIONS_KEY) ?? true)
  }, [])

  return useMemo(
    () => ({
      isMuted: hasSound !== true,
      isSoundUnasked: hasSound === null,
      hasCaptions,
      chooseSound(isOn: boolean) {
        setHasSound(isOn)
        remember(SOUND_KEY, isOn)
      },
      chooseCaptions(isOn: boolean) {
        setHasCaptions(isOn)
        remember(CAPTIONS_KEY, isOn)
      },
      forceMute: () => setHasSound(null),
    }),
    [hasSound, hasCaptions],
  )
}

interface NetworkInformation {
  saveData?: boolean
}

/** The browser says that its user pays for every byte. */
export function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation }
  return connection?.saveData === true
}

/** Whether films may start by themselves: not for those who asked for less motion or less data. */
export function mayAutoplay(): boolean {
  return !isSavingData() && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
