import Bookmark from 'lucide-react/icons/bookmark'
import Captions from 'lucide-react/icons/captions'
import CaptionsOff from 'lucide-react/icons/captions-off'
import Heart from 'lucide-react/icons/heart'
import Send from 'lucide-react/icons/send'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import Volume2 from 'lucide-react/icons/volume-2'
import VolumeX from 'lucide-react/icons/volume-x'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { FeedCard } from './feed.ts'
import type { LikeState } from './use-likes.tsx'
import type { ViewerChoice } from './use-viewer-choice.tsx'

export interface ActionRailProps {
  card: FeedCard
  like: LikeState
  shares: number
  onLike: () => void
  isSaved: boolean
  onSave: () => void
  choice: ViewerChoice
  formatCount: (count: number) => string
  onShare: () => void
  onProducts: () => void
}

/** What one may do with a video, within reach of the thumb. */
export function ActionRail(props: ActionRailProps) {
  const { card, like, isSaved, shares, choice, formatCount } = props
  const { onLike, onSave, onShare, onProducts } = props
  const { t } = useTranslation('feed')
  return (
    <div className="pointer-events-auto flex flex-col items-center gap-3">
      <Action
        label={t('likeCount', { count: like.likes })}
        isPressed={like.isLiked}
        count={like.likes > 0 ? formatCount(like.likes) : undefined}
        onClick={onLike}
        icon={
          <Heart
            aria-hidden="true"
            className={classNames(like.isLiked && 'animate-pop fill-accent stroke-accent')}
          />
        }
      />
      <Action
        label={t('save')}
        isPressed={isSaved}
        onClick={onSave}
        icon={
          <Bookmark
            aria-hidden="true"
            className={classNames(isSaved && 'animate-pop fill-screen-ink')}
          />
        }
      />
      <Action
        label={t('products', { count: card.products.length })}
        count={String(card.products.length)}
        onClick={onProducts}
        icon={<ShoppingBag aria-hidden="true" />}
      />
      <Action
        label={t('shareCount', { count: shares })}
        count={shares > 0 ? formatCount(shares) : undefined}
        onClick={onShare}
        icon={<Send aria-hidden="true" />}
      />
      {card.captions && (
        <Action
          label={t(choice.hasCaptions ? 'captionsOff' : 'captionsOn')}
          onClick={() => choice.chooseCaptions(!choice.hasCaptions)}
          icon={
            choice.hasCaptions ? (
              <Captions aria-hidden="true" />
            ) : (
              <CaptionsOff aria-hidden="true" />
            )
          }
        />
      )}
      <Action
        label={t(choice.isMuted ? 'soundOn' : 'soundOff')}
        onClick={() => choice.chooseSound(choice.isMuted)}
        icon={choice.isMuted ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
      />
    </div>
  )
}

interface ActionProps {
  label: string
  icon: ReactNode
  count?: string | undefined
  isPressed?: boolean | undefined
  onClick: () => void
}

function Action({ label, icon, count, isPressed, onClick }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
      className={classNames(
        'flex w-12 flex-col items-center justify-center gap-0.5 rounded-full bg-screen-glass text-screen-ink backdrop-blur-md lg:bg-screen-raised',
        'transition-[background-color,transform] duration-[120ms] hover:bg-screen-raised lg:hover:bg-surface-strong active:scale-95 [&_svg]:size-6',
        count === undefined ? 'h-12' : 'min-h-14 py-1.5',
      )}
    >
      {icon}
      {count !== undefined && (
        <span aria-hidden="true" className="text-caption leading-none font-semibold tabular-nums">
          {count}
        </span>
      )}
    </button>
  )
}
