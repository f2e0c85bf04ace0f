import type { ShouldRevalidateFunction } from '@remix-run/react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { progressiveOf } from '#app/modules/feed/feed.ts'
import { FeedScreen } from '#app/modules/feed/feed-screen.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { isoDuration, startOf, widestSource } from '#app/modules/media/media.ts'
import { useNonce } from '#app/platform/nonce.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { FeedData } from './feed-data.server.ts'

/** The feed, or what to do where there is none. */
export function FeedView({ data }: { data: FeedData }) {
  const { t } = useTranslation('feed')
  const nonce = useNonce()
  const { market, language, page } = data
  const first = page.cards[0]
  if (!first)
    return (
      <div className="page grid min-h-[80dvh] place-items-center">
        <EmptyState
          heading="h1"
          title={t('empty.title')}
          actions={
            <LinkButton to={pathFor(market, language, '/shop')} variant="primary">
              {t('empty.toShop')}
            </LinkButton>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </div>
    )
  const more = page.next ? `?after=${page.next}` : ''
  return (
    <>
      <FeedScreen key={first.id} {...data} nonce={nonce} />
      <noscript>
        <p className="p-4 text-center">
          <Link
            to={pathFor(market, language, more)}
            className="font-semibold text-screen-ink underline underline-offset-4"
          >
            {t(page.next ? 'moreVideos' : 'fromStart')}
          </Link>
        </p>
      </noscript>
    </>
  )
}

/** A feed under way goes on: only another address is another feed. What was bought changes nothing in it. */
export const shouldRevalidateFeed: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname

/** The first video as schema.org describes it (https://schema.org/VideoObject). Remix escapes it for HTML. */
export function videoObject({ page, origin, market, language }: FeedData) {
  const card = page.cards[0]
  if (!card) return []
  return [
    {
      'script:ld+json': {
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name: card.title,
        description: card.description,
        thumbnailUrl: [origin + widestSource(card.poster)],
        uploadDate: card.publishedAt,
        duration: isoDuration(card.durationMs),
        contentUrl: origin + progressiveOf(card.source),
        url: origin + pathFor(market, language, `/watch/${card.slug}`),
        inLanguage: language,
        creator: {
          '@type': 'Person',
          name: card.creator.name,
          url: origin + pathFor(market, language, `/creators/${card.creator.handle}`),
        },
        interactionStatistic: {
          '@type': 'InteractionCounter',
          interactionType: { '@type': 'LikeAction' },
          userInteractionCount: card.likes,
        },
      },
    },
  ]
}

/**
 * The poster of the first card, which is the largest thing on the page, and the start of its film: fetched before
 * the page's styles are read, unless its viewer asked for less motion or less data.
 */
export function firstPreloads({ page, savesData }: FeedData) {
  const card = page.cards[0]
  if (!card) return []
  const { poster, source } = card
  const film = source.renditions.at(-1)
  return [
    {
      tagName: 'link',
      rel: 'preload',
      as: 'image',
      href: poster.src,
      imageSrcSet: poster.variants.map(({ src, width }) => `${src} ${width}w`).join(', '),
      imageSizes: '(min-width: 64rem) 30rem, 100vw',
      fetchpriority: 'high',
    },
    ...(film && !savesData
      ? [
          {
            tagName: 'link',
            rel: 'preload',
            as: 'fetch',
            href: startOf(film.file),
            crossOrigin: 'anonymous',
            media: '(prefers-reduced-motion: no-preference)',
          },
        ]
      : []),
  ]
}
