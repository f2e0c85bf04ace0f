import type { Context } from '#app/platform/context.server.ts'
import {
  formatMoney,
  type Language,
  localeTag,
  MARKET_CURRENCY,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { mediaPicture, mediaUrl } from '#app/modules/media/media.ts'
import { formatCursor, type FeedCursor } from './cursor.ts'
import type { FeedCard, FeedPage, FeedProduct } from './feed.ts'
import { FEED_SQL, type FeedRow, type ProductRow } from './feed-sql.ts'

export interface FeedRequest {
  market: MarketCode
  language: Language
  limit: number
  /** The page after this place. */
  after?: FeedCursor | null
  /** The page that begins with this video, wherever it stands. */
  startAt?: string | undefined
  /** Whose hearts are red. */
  visitorId?: string | null
  /** Whose bookmarks are set; without an account the visitor's. */
  userId?: string | null
}

/**
 * A page of the feed, newest first, in one statement. With `startAt` the first card is that video if it is in
 * the market's feed at all; the caller looks.
 */
export async function readFeedPage(
  ctx: Pick<Context, 'sql' | 'clock'>,
  request: FeedRequest,
): Promise<FeedPage> {
  const {
    market,
    language,
    limit,
    after = null,
    startAt,
    visitorId = null,
    userId = null,
  } = request
  const rows = await ctx.sql.rows<FeedRow>('feed-page', FEED_SQL, [
    market,
    language,
    ctx.clock.now(),
    after?.publishedAt ?? null,
    after?.id ?? null,
    startAt ?? null,
    visitorId,
    // One more than shown tells whether there is a next page.
    limit + 1,
    userId,
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    cards: shown.map((row) => toCard(row, market, language)),
    next: last && rows.length > limit ? formatCursor(last) : null,
  }
}

function toCard(row: FeedRow, market: MarketCode, language: Language): FeedCard {
  const renditions = row.film.renditions
    .toSorted((a, b) => a.bandwidth - b.bandwidth)
    .map(({ fileKey, codecs, width, bandwidth }) => ({
      file: mediaUrl(fileKey),
      type: `video/mp4; codecs="${codecs}"`,
      width,
      bandwidth,
    }))
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    publishedAt: row.publishedAt.toISOString(),
    durationMs: row.film.durationMs,
    source: { hls: mediaUrl(row.film.masterKey), renditions },
    poster: mediaPicture({
      stem: row.film.posterStem,
      width: row.film.width,
      height: row.film.height,
      widths: row.film.posterWidths,
      dominantColor: row.film.dominantColor,
    }),
    captions: row.film.captions && mediaUrl(row.film.captions),
    creator: {
      handle: row.creator.handle,
      name: row.creator.name,
      avatar: mediaUrl(row.creator.avatarKey),
    },
    disclosure: row.disclosure,
    isAiMade: row.isAiMade,
    likes: row.likes,
    shares: row.shares,
    isLiked: row.isLiked,
    isSaved: row.isSaved,
    tags: row.tags,
    products: row.products.map((product) => toProduct(product, market, language)),
  }
}

function toProduct(row: ProductRow, market: MarketCode, language: Language): FeedProduct {
  const price = { amountMinor: row.fromMinor, currency: MARKET_CURRENCY[market] }
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    price: formatMoney(price, localeTag(language, market)),
    hasManyPrices: row.toMinor > row.fromMinor,
    picture: row.picture && mediaPicture(row.picture),
    onlyVariantId: row.variants === 1 ? row.variantId : null,
  }
}
