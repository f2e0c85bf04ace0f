import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { progressiveOf } from '#app/modules/feed/feed.ts'
import { widestSource } from '#app/modules/media/media.ts'
import type { PageHandle } from '#app/routes/page-handle.ts'
import { pageMeta } from '../seo.ts'
import { readFeed } from './feed-data.server.ts'
import { FeedView, firstPreloads, shouldRevalidateFeed, videoObject } from './feed-view.tsx'

export const handle: PageHandle = { place: 'feed' }
export const shouldRevalidate = shouldRevalidateFeed

export function loader(args: LoaderFunctionArgs) {
  return readFeed(args, args.params['video'])
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const card = args.data?.page.cards[0]
  if (!args.data || !card) return pageMeta(args)
  return [
    ...pageMeta(args, {
      title: card.title,
      description: card.description,
      image: widestSource(card.poster),
      type: 'video.other',
      path: `/watch/${card.slug}`,
    }),
    { property: 'og:video', content: args.data.origin + progressiveOf(card.source) },
    { property: 'og:video:type', content: 'video/mp4' },
    ...videoObject(args.data),
    ...firstPreloads(args.data),
  ]
}

/** The feed, beginning with one video. */
export default function Watch() {
  return <FeedView data={useLoaderData<typeof loader>()} />
}
