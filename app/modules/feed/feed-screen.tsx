import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import { useHydrated } from '#app/ui/use-hydrated.tsx'
import { useIdle } from '#app/ui/use-idle.tsx'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { TrackerProvider, useTrack } from '#app/modules/analytics/tracker.tsx'
import { firstClipHtml } from '#app/modules/media/first-clip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import type { FeedCard, FeedDisclosure, FeedPage, FeedProduct } from './feed.ts'
import { FeedSlide } from './feed-slide.tsx'
import { PlainFeedStyle } from './plain-video.tsx'
import type { OpenedProduct } from './opened-product.ts'
import type { SheetOffer } from './sheet-offer.ts'
import { useActiveCard } from './use-active-card.tsx'
import { useClips } from './use-clips.tsx'
import { useFeedPages } from './use-feed-pages.tsx'
import { useHotkeys } from './use-hotkeys.tsx'
import { useLikes } from './use-likes.tsx'
import { useSaves } from './use-saves.tsx'
import { useViewerChoice } from './use-viewer-choice.tsx'
import { useWatchAddress } from './use-watch-address.tsx'

export interface FeedScreenProps {
  page: FeedPage
  market: string
  language: string
  /** BCP 47, for counts. */
  locale: string
  disclosure: FeedDisclosure
  /** Of the response's Content-Security-Policy; empty in the browser. */
  nonce: string
  /** The product that the address asks for, open at once. */
  offer: SheetOffer | null
}

/** Cards on either side of the current one that are there at all; space stands in for the rest of the evening. */
const WINDOW = 2

const ProductSheet = lazy(() => import('./product-sheet.tsx'))

export function FeedScreen(props: FeedScreenProps) {
  const { market, language } = props
  return (
    <TrackerProvider market={market} language={language}>
      <Feed {...props} />
    </TrackerProvider>
  )
}

function Feed({ page, market, language, locale, disclosure, nonce, offer }: FeedScreenProps) {
  const { t } = useTranslation('feed')
  const track = useTrack()
  const base = `/${market.toLowerCase()}/${language}`
  const to = useCallback((rest: string) => base + rest, [base])
  const scroller = useRef<HTMLElement>(null)
  const arrive = useRef<(index: number) => void>(() => undefined)
  const { active, go } = useActiveCard(scroller, arrive)
  const cards = useFeedPages(page, `${base}?index`, active)
  const choice = useViewerChoice()
  const { controls, playback } = useClips(cards, active, choice)
  useEffect(() => {
    arrive.current = controls.arrive
  }, [controls])
  const isScripted = useHydrated()
  const isIdle = useIdle()
  const { likeOf, setLike } = useLikes()
  const { isSaved, setSaved } = useSaves()
  const [opened, setOpened] = useState<OpenedProduct | null>(() => openedAtFirst(page, offer))
  const current = cards[active]
  const start = Math.max(0, active - WINDOW)
  const end = Math.min(cards.length, active + WINDOW + 1)

  const [firstClip] = useState(() => {
    const film = page.cards[0]?.source.renditions.at(-1)
    return film ? firstClipHtml(film, nonce) : null
  })

  const formatCount = useMemo(() => {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
    return (count: number) => format.format(count)
  }, [locale])

  const open = useCallback(
    (card: FeedCard, product: FeedProduct) => {
      track({
        kind: 'tag-tap',
        video: card.id,
        product: product.id,
        positionMs: controls.positionMs(),
      })
      setOpened({ card, product, offer: null })
    },
    [track, controls],
  )

  const close = useCallback(() => setOpened(null), [])

  const currentId = current?.id
  useEffect(() => {
    if (currentId) track({ kind: 'impression', video: currentId })
  }, [currentId, track])

  useWatchAddress(to(`/watch/${current?.slug}`), opened?.product.slug, active === 0)

  useHotkeys({
    next: () => go(active + 1),
    previous: () => go(active - 1),
    toggle: controls.toggle,
    sound: () => choice.chooseSound(choice.isMuted),
    captions: () => choice.chooseCaptions(!choice.hasCaptions),
    like: () => current && setLike(current, !likeOf(current).isLiked),
    save: () => current && setSaved(current, !isSaved(current)),
  })

  return (
    <div
      className="feed group/feed relative h-[calc(100dvh-var(--tab-bar)-var(--safe-bottom))]"
      data-sheet={opened ? 'open' : 'closed'}
    >
      <PlainFeedStyle />
      <h1 className="sr-only">{t('label')}</h1>
      <section
        ref={scroller}
        aria-label={t('label')}
        tabIndex={-1}
        className="feed-scroller no-scrollbar h-full snap-y snap-mandatory overflow-y-auto overscroll-contain outline-none [overflow-anchor:none] focus-visible:shadow-none"
      >
        <div style={{ height: `${start * 100}%` }} />
        {cards.slice(start, end).map((card, offset) => {
          const index = start + offset
          return (
            <article
              key={index}
              data-index={index}
              aria-label={t('nowPlaying', { title: card.title, creator: card.creator.name })}
              // Only the card that is looked at is there for keyboard and screen reader; without scripts all are.
              {...(isScripted && index !== active && { inert: '' })}
              className="feed-card h-full snap-start snap-always overflow-hidden"
            >
              <FeedSlide
                card={card}
                index={index}
                firstClip={index === 0 && !isScripted ? firstClip : null}
                to={to}
                disclosure={disclosure}
                formatCount={formatCount}
                controls={controls}
                playback={index === active ? playback : null}
                choice={choice}
                {...likeOf(card)}
                onLike={setLike}
                isSaved={isSaved(card)}
                onSave={setSaved}
                onOpen={open}
              />
            </article>
          )
        })}
        <div style={{ height: `${(cards.length - end) * 100}%` }} />
      </section>
      <p aria-live="polite" className="sr-only">
        {current && t('nowPlaying', { title: current.title, creator: current.creator.name })}
      </p>
      <div className="scripted absolute top-1/2 right-5 z-1 hidden -translate-y-1/2 flex-col gap-3 transition-opacity duration-[180ms] group-data-[sheet=open]/feed:opacity-0 lg:flex">
        <IconButton
          tone="glass"
          className="bg-screen-raised! hover:bg-surface-strong!"
          label={t('previous')}
          icon={<ChevronUp aria-hidden="true" />}
          disabled={active === 0}
          onClick={() => go(active - 1)}
        />
        <IconButton
          tone="glass"
          className="bg-screen-raised! hover:bg-surface-strong!"
          label={t('next')}
          icon={<ChevronDown aria-hidden="true" />}
          onClick={() => go(active + 1)}
        />
      </div>
      {isScripted && (opened || isIdle) && (
        <Suspense fallback={null}>
          <ProductSheet opened={opened} to={to} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

function openedAtFirst(page: FeedPage, offer: SheetOffer | null): OpenedProduct | null {
  const card = page.cards[0]
  const product = card?.products.find(({ id }) => id === offer?.productId)
  return card && product && offer ? { card, product, offer } : null
}
