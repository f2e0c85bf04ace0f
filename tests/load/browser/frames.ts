import type { Page } from '@playwright/test'

/** What the page notes while one swipes through it. Times are ms since navigation. */
export interface Noted {
  /** Of each card, the first moving frame that could be seen. */
  firstFrame: Record<number, number>
  /** Of each swipe, by the card it came from, when the finger left the screen. */
  fingerUp: Record<number, number>
  /** When the scroll it began came to rest. */
  rest: Record<number, number>
  /** Seconds of each card's film that were played. */
  played: Record<number, number>
  /** Folder of each card's film, for counting its bytes. */
  film: Record<number, string>
}

interface Noting extends Window {
  noted: Noted
}

/**
 * Notes frames and swipes of the pages to come. A frame counts when `requestVideoFrameCallback` told of it, the
 * film was under way, and nothing above it made it invisible: a poster is no frame.
 */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Noted = { firstFrame: {}, fingerUp: {}, rest: {}, played: {}, film: {} }
    ;(window as unknown as Noting).noted = noted
    const followed = new WeakSet<HTMLVideoElement>()
    const cardOf = (video: Element) => {
      const card = video.closest<HTMLElement>('[data-index]')
      return card ? Number(card.dataset['index']) : -1
    }
    const isSeen = (video: HTMLVideoElement) => {
      for (let at: Element | null = video; at; at = at.parentElement)
        if (Number(getComputedStyle(at).opacity) === 0) return false
      return video.isConnected
    }
    const follow = (video: HTMLVideoElement) => {
      if (followed.has(video)) return
      followed.add(video)
      const onFrame = (now: number, frame: VideoFrameCallbackMetadata) => {
        const card = cardOf(video)
        if (card >= 0 && !video.paused && noted.firstFrame[card] === undefined && isSeen(video))
          noted.firstFrame[card] = Math.max(now, frame.expectedDisplayTime)
        video.requestVideoFrameCallback(onFrame)
      }
      video.requestVideoFrameCallback(onFrame)
    }
    new MutationObserver(() => {
      for (const video of document.querySelectorAll('video')) follow(video)
    }).observe(document, { childList: true, subtree: true })

    let from = 0
    const current = () => {
      const scroller = document.querySelector('.feed-scroller')
      return scroller ? Math.round(scroller.scrollTop / scroller.clientHeight) : 0
    }
    addEventListener(
      'touchstart',
      () => {
        from = current()
        const card = document.querySelector(`[data-index="${from}"]`)
        const video = card?.querySelector('video')
        let seconds = 0
        if (video)
          for (let part = 0; part < video.played.length; part += 1)
            seconds += video.played.end(part) - video.played.start(part)
        noted.played[from] = seconds
        const poster = card?.querySelector('img')?.getAttribute('src') ?? ''
        noted.film[from] = poster.slice(0, poster.lastIndexOf('/'))
      },
      { passive: true, capture: true },
    )
    addEventListener('touchend', (event) => (noted.fingerUp[from] = event.timeStamp), {
      passive: true,
      capture: true,
    })
    document.addEventListener('scrollend', (event) => (noted.rest[from] ??= event.timeStamp), true)
  })
}

export function readNoted(page: Page): Promise<Noted> {
  return page.evaluate(() => (window as unknown as Noting).noted)
}

/** Waits for a card's first frame. Throws after half a minute. */
export async function untilFrame(page: Page, card: number): Promise<void> {
  await page.waitForFunction(
    (card) => (window as unknown as Noting).noted.firstFrame[card] !== undefined,
    card,
    { polling: 50, timeout: 30_000 },
  )
}
