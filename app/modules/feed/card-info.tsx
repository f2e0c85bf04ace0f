import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import type { FeedCard, FeedDisclosure } from './feed.ts'

export interface CardInfoProps {
  card: FeedCard
  creatorTo: string
  disclosure: FeedDisclosure
}

/** Who shows it, what it is, and that it is advertising: over the picture on phones, beside it on desktops. */
export function CardInfo({ card, creatorTo, disclosure }: CardInfoProps) {
  const { t } = useTranslation(['feed', 'market'])
  const isAdvertising = card.disclosure !== 'none'
  const hasCommission = card.disclosure === 'commission'
  return (
    <div className="min-w-0 text-screen-ink">
      <div className="flex flex-wrap items-center gap-x-2.5">
        <Link
          to={creatorTo}
          aria-label={t('feed:creatorPage', { creator: card.creator.name })}
          className="pointer-events-auto -my-0.5 flex min-h-11 items-center gap-2.5 rounded-sm text-small font-bold text-screen-ink hover:underline"
        >
          <Avatar name={card.creator.name} src={card.creator.avatar} size={32} />
          {card.creator.name}
        </Link>
        {isAdvertising && (
          <span className="rounded-xs bg-screen-ink px-1.5 py-0.5 text-caption font-bold text-screen">
            {disclosure.officialLabel}
            {disclosure.showsBoth && ` · ${t('market:disclosure.label')}`}
          </span>
        )}
        {card.isAiMade && (
          <span className="text-caption font-semibold">{t('market:disclosure.aiMade')}</span>
        )}
      </div>
      <h2 className="text-title leading-tight lg:mt-4 lg:text-headline">{card.title}</h2>
      <p className="mt-1 line-clamp-2 text-small lg:mt-3 lg:line-clamp-none lg:text-body lg:text-screen-ink-muted">
        {card.description}
      </p>
      {hasCommission && (
        <p className="mt-1 text-caption text-screen-ink-muted lg:mt-3">
          {t('market:disclosure.commissionNote')}
        </p>
      )}
    </div>
  )
}
