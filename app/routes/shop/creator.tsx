import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCreator } from '#app/modules/creators/creators.server.ts'
import { CreatorPage } from '#app/modules/feed/creator-page.tsx'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { formatCompact, localeTag, pathFor } from '#app/modules/market/market.ts'
import { widestSource } from '#app/modules/media/media.ts'
import { readCreatorProducts, readCreatorVideos } from '#app/modules/videos/videos.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { PageHandle } from '#app/routes/page-handle.ts'
import { pageMeta } from '../seo.ts'

export const handle: PageHandle = { place: 'feed' }

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  const creator = await readCreator(ctx, params['handle'] ?? '', language)
  if (!creator) throw new Response(null, { status: 404 })
  const input = { creatorId: creator.id, market, language }
  const [videos, products] = await Promise.all([
    readCreatorVideos(ctx, input),
    readCreatorProducts(ctx, input),
  ])
  const locale = localeTag(language, market)
  const t = i18nFor(language).getFixedT(language, 'feed')
  return {
    base: pathFor(market, language),
    creator,
    products,
    videos: videos.map((video) => ({ ...video, likesShown: formatCompact(video.likes, locale) })),
    description: creator.bio || t('creator.description', { creator: creator.name }),
  }
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args
  if (!data) return pageMeta(args)
  const [first] = data.videos
  return pageMeta(args, {
    title: data.creator.name,
    description: data.description,
    image: first && widestSource(first.poster),
    isIndexed: data.videos.length > 0,
  })
}

/** Who a creator is, and everything they show that is sold here. */
export default function Creator() {
  return <CreatorPage {...useLoaderData<typeof loader>()} />
}
