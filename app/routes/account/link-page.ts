import { pageMeta } from '../seo.ts'

/** The secret of the mailed link that leads to a page. */
export function linkToken(request: Request): string {
  return (new URL(request.url).searchParams.get('token') ?? '').slice(0, 100)
}

type LinkMetaArguments = Parameters<typeof pageMeta>[0] & { data?: { title: string } | undefined }

/**
 * Its address holds a secret, which no other site is told. Our own are: without any, the browser would not say where
 * the page's form comes from, and it would be refused.
 */
export const linkMeta = (args: LinkMetaArguments) => [
  ...pageMeta(args, { title: args.data?.title, isIndexed: false }),
  { name: 'referrer', content: 'same-origin' },
]
