import type { LoaderFunctionArgs } from '@remix-run/node'

/** Pages that are one visitor's, or endless; everything else may be found. */
const CLOSED = [
  '/api/',
  '/account',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/outbox',
  '/*/*/cart',
  '/*/*/checkout',
  '/*/*/orders/',
  '/*/*/search',
]

export function loader({ context: { ctx } }: LoaderFunctionArgs): Response {
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${ctx.env.APP_ORIGIN}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
