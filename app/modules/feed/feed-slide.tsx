import { memo } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { ActionRail } from './action-rail.tsx'
import { CardInfo } from './card-info.tsx'
import type { FeedCard, FeedDisclosure, FeedProduct } from './feed.ts'
import { LiveLayer, TagDots } from './live-layer.tsx'
import { PlainVideo } from './plain-video.tsx'
import { PlaybackNotice } from './playback-notice.tsx'
import { ProductList } from './product-list.tsx'
import { Scrubber } from './scrubber.tsx'
import { SoundOffer } from './sound-offer.tsx'
import { Stage } from './stage.tsx'
import type { ClipControls, Playback } from './use-clips.tsx'
import { usePlayhead } from './use-playhead.tsx'
import { useShare } from './use-share.tsx'
import type { ViewerChoice } from './use-viewer-choice.tsx'

export interface SlideProps {
  card: FeedCard
  index: number
  firstClip: string | null
  /** Address of a page of this market and language: `to('/cart')`. */
  to: (rest: string) => string
  disclosure: FeedDisclosure
  formatCount: (count: number) => string
  controls: ClipControls
  /** Of the card that is looked at; null for all others. */
  playback: Playback | null
  choice: ViewerChoice
  isLiked: boolean
  likes: number
  onLike: (card: FeedCard, isLiked: boolean) => void
  isSaved: boolean
  onSave: (card: FeedCard, isSaved: boolean) => void
  onOpen: (card: FeedCard, product: FeedProduct) => void
}

/** Leaves while the product sheet has the lower part of a small screen. */
const AWAY_WITH_SHEET =
  'transition-opacity duration-[180ms] max-lg:group-data-[sheet=open]/feed:invisible max-lg:group-data-[sheet=open]/feed:opacity-0'

/**
 * One video with everything around it, each thing once: a grid lays the words over the picture on phones and
 * beside it on desktops. Without scripts it is a plain article (see `plain-video.tsx`).
 */
export const FeedSlide = memo(function FeedSlide(props: SlideProps) {
  const { card, index, to, disclosure, controls, playback, choice } = props
  const isActive = playback !== null
  const { t } = useTranslation('feed')
  const { hasCaptions } = choice
  const moment = usePlayhead(card, controls.positionMs, { isActive, hasCaptions })
  const { shares, share } = useShare(card, to(`/watch/${card.slug}`))
  const productTo = (slug: string) => to(`/products/${slug}?video=${card.slug}`)
  const open = (product: FeedProduct) => props.onOpen(card, product)
  return (
    <div className="feed-slide grid size-full grid-cols-[minmax(0,1fr)_auto] grid-rows-[minmax(0,1fr)_auto_auto] lg:grid-cols-[auto_auto_20rem] lg:grid-rows-[minmax(0,1fr)_auto] lg:justify-center lg:gap-x-6 lg:py-6 xl:grid-cols-[auto_auto_24rem] xl:gap-x-8">
      <div className="feed-stage relative col-span-full row-span-full size-full overflow-hidden bg-screen-raised transition-[height,width] duration-[240ms] ease-out max-md:group-data-[sheet=open]/feed:h-[31dvh] md:max-lg:group-data-[sheet=open]/feed:w-[calc(100%-30rem)] lg:col-span-1 lg:col-start-1 lg:w-[calc((100dvh-3rem)*9/16)] lg:rounded-lg">
        <Stage card={card} index={index} firstClip={props.firstClip} stageRef={controls.stageRef} />
        <PlainVideo card={card} />
        <div className="scripted pointer-events-none absolute inset-x-0 bottom-0 h-3/5 scrim-bottom max-lg:group-data-[sheet=open]/feed:opacity-0 lg:h-1/3 lg:opacity-70" />
        <button
          type="button"
          tabIndex={isActive ? 0 : -1}
          aria-label={t(playback?.isPaused ? 'play' : 'pause')}
          onClick={controls.toggle}
          className="scripted absolute inset-0 size-full cursor-pointer rounded-[inherit] outline-offset-[-4px]"
        />
        {isActive && (
          <div className="scripted pointer-events-none absolute inset-0">
            <TagDots card={card} moment={moment} />
            <SoundOffer choice={choice} />
            <PlaybackNotice playback={playback} onRetry={controls.retry} />
            <Scrubber
              durationMs={card.durationMs}
              positionMs={controls.positionMs}
              onSeek={controls.seek}
            />
          </div>
        )}
      </div>
      <div
        className={`scripted pointer-events-none z-1 col-start-1 row-start-2 flex min-w-0 flex-col items-start gap-2.5 pb-3 pl-4 lg:px-5 lg:pb-9 ${AWAY_WITH_SHEET}`}
      >
        {isActive && <LiveLayer card={card} moment={moment} productTo={productTo} onOpen={open} />}
      </div>
      <div
        className={`scripted pointer-events-none z-1 col-start-2 row-start-1 row-end-4 self-end pr-3 pb-7 pl-2 lg:row-end-3 lg:px-0 lg:pb-0 ${AWAY_WITH_SHEET}`}
      >
        <ActionRail
          card={card}
          like={{ isLiked: props.isLiked, likes: props.likes }}
          shares={shares}
          onLike={() => props.onLike(card, !props.isLiked)}
          isSaved={props.isSaved}
          onSave={() => props.onSave(card, !props.isSaved)}
          choice={choice}
          formatCount={props.formatCount}
          onShare={share}
          onProducts={() => card.products[0] && open(card.products[0])}
        />
      </div>
      <div
        className={`feed-words pointer-events-none z-1 col-start-1 row-start-3 flex min-w-0 flex-col gap-8 pb-7 pl-4 lg:pointer-events-auto lg:col-start-3 lg:row-start-1 lg:row-end-3 lg:max-h-full lg:self-center lg:overflow-y-auto lg:p-1 lg:group-data-[sheet=open]/feed:opacity-0 ${AWAY_WITH_SHEET}`}
      >
        <CardInfo
          card={card}
          creatorTo={to(`/creators/${card.creator.handle}`)}
          disclosure={disclosure}
        />
        <ProductList
          products={card.products}
          videoId={card.id}
          productTo={productTo}
          cartTo={to('/cart')}
          onOpen={open}
        />
      </div>
    </div>
  )
})
