import type { MediaPicture } from '#app/modules/media/media.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Link } from '#app/ui/link.tsx'
import { Picture } from '#app/ui/picture.tsx'

export interface CategoryTilesProps {
  label: string
  tiles: readonly { to: string; name: string; picture: MediaPicture | null }[]
}

/** The shelves as pictures; the first two large, the rest in a row. */
export function CategoryTiles({ label, tiles }: CategoryTilesProps) {
  return (
    <nav aria-label={label} className="pt-8 md:pt-12">
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-4 md:gap-6">
        {tiles.map(({ to, name, picture }, index) => (
          <li key={to} className={classNames(index < 2 && 'md:col-span-2')}>
            <Link
              to={to}
              className="group relative block overflow-hidden rounded-lg bg-surface-strong"
            >
              {picture && (
                <Picture
                  picture={picture}
                  alt=""
                  sizes={
                    index < 2 ? '(width >= 48rem) 42rem, 50vw' : '(width >= 48rem) 21rem, 50vw'
                  }
                  isPriority={index < 2}
                  className={classNames(
                    'aspect-4/5 w-full object-cover transition-[scale] duration-[240ms] ease-out group-hover:scale-[1.03]',
                    index < 2 ? 'md:aspect-3/2' : 'md:aspect-4/5',
                  )}
                />
              )}
              <span className="absolute inset-x-0 bottom-0 scrim-bottom p-4 pt-16 font-display text-title font-bold text-white md:p-6 md:pt-20">
                {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
