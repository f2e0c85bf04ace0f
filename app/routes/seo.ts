import type { MetaDescriptor } from '@remix-run/node'
import {
  hreflang,
  isMainLanguage,
  localeTag,
  pathFor,
  type Language,
  type MarketCode,
} from '#app/modules/market/market.ts'

/** What the root loader gives to the heads of all pages. */
export interface SeoRoot {
  origin: string
  market: MarketCode
  language: Language
  siteTitle: string
  siteDescription: string
}

export interface PageSeo {
  /** Without the shop's name; absent on the feed. */
  title?: string | undefined
  description?: string | undefined
  /** Path of a picture of our own, best 1200 × 630 pixels. */
  image?: string | undefined
  type?: 'website' | 'article' | 'product' | 'video.other' | undefined
  /** Address without market and language: `/products/…`. Absent = as in the browser, without its query. */
  path?: string | undefined
  /** Part of the query that makes another page: `?page=2`. */
  search?: string | undefined
  /** Markets that have this page; absent = all. */
  markets?: readonly MarketCode[] | undefined
  isIndexed?: boolean | undefined
}

/** The parts of Remix's `meta` arguments that are read. */
interface MetaArguments {
  matches: readonly { id: string; data?: unknown }[]
  location: { pathname: string }
  error?: unknown
}

/**
 * Title, description, canonical address, language versions and sharing cards of a page:
 * `export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, { title: args.data?.title })`.
 */
export function pageMeta(args: MetaArguments, page: PageSeo = {}): MetaDescriptor[] {
  const root = args.matches.find((match) => match.id === 'root')?.data as SeoRoot | undefined
  if (!root) return [{ title: 'Pasarela' }]
  const { origin, market, language } = root
  const title = page.title ? `${page.title} · Pasarela` : root.siteTitle
  const description = page.description ?? root.siteDescription
  const rest = (page.path ?? restOf(args.location.pathname)) + (page.search ?? '')
  const canonical = origin + pathFor(market, language, rest)
  const isIndexed = (page.isIndexed ?? true) && !args.error && isMainLanguage(market, language)
  return [
    { title },
    { name: 'description', content: description },
    ...(isIndexed
      ? [
          { tagName: 'link', rel: 'canonical', href: canonical },
          ...hreflang(rest, page.markets).map((version) => ({
            tagName: 'link',
            rel: 'alternate',
            hrefLang: version.hreflang,
            href: origin + version.path,
          })),
        ]
      : [{ name: 'robots', content: 'noindex' }]),
    { property: 'og:site_name', content: 'Pasarela' },
    { property: 'og:type', content: page.type ?? 'website' },
    { property: 'og:title', content: page.title ?? root.siteTitle },
    { property: 'og:description', content: description },
    { property: 'og:url', content: canonical },
    { property: 'og:image', content: origin + (page.image ?? '/og.png') },
    { property: 'og:locale', content: localeTag(language, market).replaceAll('-', '_') },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

/** The address without its market and language. */
function restOf(pathname: string): string {
  return pathname.replace(/^\/[^/]*\/[^/]*/, '').replace(/\/$/, '')
}
