import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/routes/page-handle.ts'
import { pageMeta } from '../seo.ts'
import { readFeed } from './feed-data.server.ts'
import { FeedView, firstPreloads, shouldRevalidateFeed } from './feed-view.tsx'

export const handle: PageHandle = { place: 'feed' }
export const shouldRevalidate = shouldRevalidateFeed

export function loader(args: LoaderFunctionArgs) {
  return readFeed(args)
}

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageMeta(args),
  ...(args.data ? firstPreloads(args.data) : []),
]

/** "For you": the market's videos, newest first. */
export default function Feed() {
  return <FeedView data={useLoaderData<typeof loader>()} />
}
