import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import type { ReactNode } from 'react'
import { localeTag } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor, localeBundle } from '#app/platform/i18n.server.ts'
import { useNonce } from '#app/platform/nonce.ts'
import { usePageHandle } from '#app/routes/page-handle.ts'
import { type RootData, useRootData } from '#app/routes/root-data.ts'
import { pageMeta } from '#app/routes/seo.ts'
import styles from '#app/styles/tailwind.css?url'
import { FontLinks } from '#app/ui/font-links.tsx'
import { LinkNavigation } from '#app/ui/link-navigation.tsx'
import { parseTheme, themeAttribute } from '#app/ui/theme.ts'
import { ToastProvider } from '#app/ui/toast.tsx'

export { RootError as ErrorBoundary } from '#app/routes/root-error.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export function loader({ request, context: { ctx } }: LoaderFunctionArgs): RootData {
  const { market, language } = requestLocale(ctx, request)
  const t = i18nFor(language).getFixedT(language, 'common')
  return {
    market,
    language,
    lang: localeTag(language, market),
    texts: localeBundle(language).path,
    theme: ctx.cookies.get(request, 'theme') ?? null,
    origin: ctx.env.APP_ORIGIN,
    siteTitle: `Pasarela · ${t('brand.tagline')}`,
    siteDescription: t('brand.description'),
  }
}

/** One document has one language and theme; changing either loads a new one. */
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args)

/** Colours of the browser's own bars: the page's background in light and dark, the screen's in its room. */
const BAR_COLOR = { light: '#ffffff', dark: '#0d1416', screen: '#06090a' }

function BarColor({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const { layout } = usePageHandle()
  const fixed = layout === 'screen' ? 'screen' : theme
  if (fixed) return <meta name="theme-color" content={BAR_COLOR[fixed]} />
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={BAR_COLOR.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={BAR_COLOR.dark} />
    </>
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const root = useRootData()
  const theme = themeAttribute(parseTheme(root?.theme))
  return (
    <html lang={root?.lang ?? 'en'} data-language={root?.language ?? 'en'} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <BarColor theme={theme} />
        <Meta />
        {root && (
          <>
            <link
              rel="preload"
              as="fetch"
              href={root.texts}
              crossOrigin="anonymous"
              data-locale=""
            />
            <FontLinks language={root.language} />
          </>
        )}
        <Links />
      </head>
      <body>
        {children}
        {root && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <ToastProvider>
      <LinkNavigation />
      <Outlet />
    </ToastProvider>
  )
}
