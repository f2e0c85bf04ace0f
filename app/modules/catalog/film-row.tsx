import Play from 'lucide-react/icons/play'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { Picture } from '#app/ui/picture.tsx'
import type { ProductFilm } from './product.ts'

/** The films a product is seen in, as upright posters that lead to them. */
export function FilmRow({ films, base }: { films: readonly ProductFilm[]; base: string }) {
  const { t } = useTranslation('catalog')
  if (films.length === 0) return null
  return (
    <section className="pt-16 md:pt-24">
      <h2 className="mb-6 text-headline">{t('product.videos')}</h2>
      <ul className="-mx-(--gutter) no-scrollbar flex snap-x gap-3 overflow-x-auto scroll-px-(--gutter) px-(--gutter) md:gap-6">
        {films.map(({ slug, title, creator, durationMs, poster }) => (
          <li key={slug} className="w-[44vw] max-w-60 shrink-0 snap-start">
            <Link
              to={`${base}/watch/${slug}`}
              aria-label={t('product.watch', { title })}
              className="group relative block overflow-hidden rounded-lg bg-screen text-screen-ink"
            >
              <Picture
                picture={poster}
                alt=""
                sizes="(width >= 48rem) 15rem, 44vw"
                className="aspect-9/16 w-full object-cover transition-[scale] duration-[240ms] ease-out group-hover:scale-[1.03]"
              />
              <span className="absolute top-3 right-3 flex items-center gap-1 rounded-full bg-screen-glass px-2 py-1 text-caption font-semibold tabular-nums">
                <Play aria-hidden="true" className="size-3 fill-current" />
                0:{String(Math.round(durationMs / 1000)).padStart(2, '0')}
              </span>
              <span className="absolute inset-x-0 bottom-0 scrim-bottom p-3 pt-12">
                <span className="line-clamp-2 text-small font-semibold">{title}</span>
                <span className="mt-0.5 block text-caption text-screen-ink-muted">{creator}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
