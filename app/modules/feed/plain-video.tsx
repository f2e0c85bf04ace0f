import { type FeedCard, progressiveOf } from './feed.ts'

/** The film in the browser's own player, for pages without scripts. */
export function PlainVideo({ card }: { card: FeedCard }) {
  return (
    <noscript>
      <video
        controls
        playsInline
        preload="none"
        poster={card.poster.src}
        src={progressiveOf(card.source)}
        aria-label={card.title}
        className="absolute inset-0 size-full"
      >
        <track kind="captions" src={card.captions ?? undefined} default />
      </video>
    </noscript>
  )
}

/** Without scripts the feed is a page to scroll: nothing snaps, and what needs a script is not there. */
const PLAIN_STYLE = `
.feed, .feed-scroller, .feed-card { height: auto !important; overflow: visible !important }
.feed-slide { height: auto !important; display: grid !important; grid-template: none !important; gap: 1rem; padding: 1rem; max-width: 64rem; margin: auto }
.feed-slide > * { grid-area: auto !important }
.feed-stage { aspect-ratio: 9 / 16; width: min(100%, 24rem) !important; height: auto !important }
.feed-words { padding: 0 !important; pointer-events: auto !important }
.feed-products { display: block !important }
.scripted, [data-stage] { display: none !important }
`

export function PlainFeedStyle() {
  return (
    <noscript>
      <style>{PLAIN_STYLE}</style>
    </noscript>
  )
}
