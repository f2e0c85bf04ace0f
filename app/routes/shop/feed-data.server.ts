import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { parseCursor } from '#app/modules/feed/feed.ts'
import { readFeedPage, readSheetOffer } from '#app/modules/feed/feed.server.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { disclosure, localeTag } from '#app/modules/market/market.ts'

/** Cards in the page's own HTML: enough for the first swipes, and little to wait for. */
const FIRST_CARDS = 3
const NEXT_CARDS = 6

/**
 * What the feed shows. `?after=` is the page that a scroll or the link "more videos" asks for, `?product=` a product
 * to show at once, `?offer=` one product by itself (the sheet asks that of the address it lies over).
 * @param startAt slug of the video to begin with
 * @throws Response 404 if that video is not in the market's feed
 */
export async function readFeed(
  { request, context: { ctx } }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  startAt?: string,
) {
  const { market, language } = requestLocale(ctx, request)
  const query = new URL(request.url).searchParams
  const product = query.get('product') ?? query.get('offer')
  const isMore = query.has('after')
  const user = await currentUser(ctx, request)
  const [page, offer] = await Promise.all([
    query.has('offer')
      ? null
      : readFeedPage(ctx, {
          market,
          language,
          limit: isMore ? NEXT_CARDS : FIRST_CARDS,
          after: parseCursor(query.get('after')),
          startAt: isMore ? undefined : startAt,
          visitorId: parseVisitorId(ctx.cookies.get(request, 'visitor')),
          userId: user?.id ?? null,
        }),
    product ? readSheetOffer(ctx, { slug: product, market, language }) : null,
  ])
  if (startAt && page && !isMore && page.cards[0]?.slug !== startAt)
    throw new Response(null, { status: 404 })
  const { officialLabel, showsBoth } = disclosure(market, language)
  return {
    market,
    language,
    locale: localeTag(language, market),
    origin: ctx.env.APP_ORIGIN,
    disclosure: { officialLabel, showsBoth },
    page: page ?? { cards: [], next: null },
    offer,
    savesData: request.headers.get('Save-Data') === 'on',
  }
}

export type FeedData = Awaited<ReturnType<typeof readFeed>>
