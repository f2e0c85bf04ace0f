import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from '@remix-run/react'
import { localeTag } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { localeBundle } from '#app/platform/i18n.server.ts'
import { useNonce } from '#app/platform/nonce.ts'
import styles from '#app/styles/tailwind.css?url'

export { RootError as ErrorBoundary } from '#app/routes/root-error.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  const theme = ctx.cookies.get(request, 'theme')
  return {
    language,
    lang: localeTag(language, market),
    texts: localeBundle(language).path,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  }
}

/** One document has one language and theme; changing either loads a new one. */
export const shouldRevalidate = () => false

export function Layout({ children }: { children: React.ReactNode }) {
  const nonce = useNonce()
  // Null where the root loader itself failed: the error page is then in English.
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html
      lang={root?.lang ?? 'en'}
      data-language={root?.language ?? 'en'}
      {...(root?.theme && { 'data-theme': root.theme })}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b0b0c" />
        <Meta />
        {root && (
          <link rel="preload" as="fetch" href={root.texts} crossOrigin="anonymous" data-locale="" />
        )}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}
