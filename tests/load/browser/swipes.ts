import { type Noted, readNoted, untilFrame, watchFrames } from './frames.ts'
import { mediaBytes, playlistOf, type FilmBytes } from './media-bytes.ts'
import { openPhone } from './phone.ts'
import type { Measure } from './sample.ts'
import { quantile } from '../statistics.ts'
import { pause, swipeOn } from './swipe.ts'

/** How long one looks at a film before going on, in turn: from a glance to the end of a short one. */
const LOOKS_MS = [600, 1_500, 900, 2_500, 700, 1_200, 4_000, 2_000]
/** The demo shop has some two dozen films: before they come again they are made new to the browser. */
const FORGET_EVERY = 12

/**
 * `swipe.firstframe.p50`, `.p95`: from the end of a swipe, when the next film has come to rest in its place
 * (`scrollend`), to its first moving frame; one that came before counts as 0. `swipe.fingerup.p50`, `.p95` count
 * from the moment the finger leaves the screen instead, while the film is still on its way into place.
 *
 * `swipe.waste`: bytes of films fetched beyond what was played, against a feed that always loads the whole next
 * film in the same rendition; −100 % is no waste at all. Played bytes are those of the segments that were begun.
 */
export function measureSwipes(swipes: number): Measure {
  return async ({ browser, origin }) => {
    const phone = await openPhone(browser, origin)
    const { page, cdp, close } = phone
    try {
      await watchFrames(page)
      const bytes = mediaBytes(cdp)
      await page.goto('/us/en', { waitUntil: 'commit' })
      await untilFrame(page, 0)
      await pause(3_000)
      for (let card = 0; card < swipes; card += 1) {
        await pause(LOOKS_MS[card % LOOKS_MS.length] ?? 1_000)
        if (card % FORGET_EVERY === FORGET_EVERY - 1) await cdp.send('Network.clearBrowserCache')
        await swipeOn(phone, card)
        await untilFrame(page, card + 1)
      }
      await pause(2_000)
      const noted = await readNoted(page)
      const rest = waitsFrom(noted.rest, noted, swipes)
      const fingerUp = waitsFrom(noted.fingerUp, noted, swipes)
      return [
        { name: 'swipe.firstframe.p50', value: quantile(rest, 0.5) },
        { name: 'swipe.firstframe.p95', value: quantile(rest, 0.95) },
        { name: 'swipe.fingerup.p50', value: quantile(fingerUp, 0.5) },
        { name: 'swipe.fingerup.p95', value: quantile(fingerUp, 0.95) },
        { name: 'swipe.waste', value: await waste(origin, noted, bytes()) },
      ]
    } finally {
      await close()
    }
  }
}

function waitsFrom(ends: Record<number, number>, { firstFrame }: Noted, swipes: number): number[] {
  return Array.from({ length: swipes }, (_, card) => {
    const frame = firstFrame[card + 1]
    const end = ends[card]
    if (frame === undefined) throw new Error(`swipe ${card} was not noted`)
    // No end: the frame was there, and the next swipe begun, before the film stood still.
    return end === undefined ? 0 : Math.max(0, frame - end)
  })
}

/** Per cent by which bytes fetched in vain differ from those of whole films loaded ahead. */
async function waste(origin: string, noted: Noted, fetched: Map<string, FilmBytes>) {
  const watched = new Map<string, number[]>()
  for (const [card, film] of Object.entries(noted.film)) {
    const visits = watched.get(film) ?? []
    visits.push(noted.played[Number(card)] ?? 0)
    watched.set(film, visits)
  }
  let inVain = 0
  let inVainWhole = 0
  for (const [film, { total, rendition }] of fetched) {
    const { sizeBefore, bytes } = await playlistOf(origin, rendition)
    const visits = watched.get(film) ?? [0]
    const needed = visits.reduce((sum, seconds) => sum + sizeBefore(seconds), 0)
    inVain += Math.max(0, total - needed)
    inVainWhole += bytes * visits.length - needed
  }
  return (inVain / inVainWhole - 1) * 100
}
