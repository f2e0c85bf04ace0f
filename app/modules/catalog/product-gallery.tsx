import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useId, useRef, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { classNames } from '#app/ui/class-names.ts'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Picture } from '#app/ui/picture.tsx'

export interface ProductGalleryProps {
  pictures: readonly MediaPicture[]
  /** Says what the pictures show. */
  alt: string
}

/** Pictures side by side, swiped by finger, chosen by thumbnail; without scripts a row that scrolls. */
export function ProductGallery({ pictures, alt }: ProductGalleryProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const track = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)

  function show(index: number) {
    const list = track.current
    if (list) list.scrollTo({ left: index * list.clientWidth })
  }

  return (
    <section
      aria-label={t('product.gallery')}
      className="md:grid md:grid-cols-[5rem_minmax(0,1fr)] md:gap-4 lg:sticky lg:top-24"
    >
      <ol className="hidden flex-col gap-3 md:flex">
        {pictures.length > 1 &&
          pictures.map((picture, index) => (
            <li key={picture.src}>
              <a
                href={`#${id}-${index}`}
                aria-label={t('product.picture', { number: index + 1, total: pictures.length })}
                aria-current={index === shown ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  show(index)
                }}
                className="block overflow-hidden rounded-sm border-2 border-transparent opacity-75 transition-[border-color,opacity] duration-[120ms] hover:opacity-100 aria-[current=true]:border-ink aria-[current=true]:opacity-100"
              >
                <Picture
                  picture={picture}
                  alt=""
                  sizes="5rem"
                  className="aspect-4/5 w-full object-cover"
                />
              </a>
            </li>
          ))}
      </ol>
      <div className="relative -mx-(--gutter) md:mx-0">
        <ul
          ref={track}
          onScroll={(event) => {
            const { scrollLeft, clientWidth } = event.currentTarget
            if (clientWidth > 0) setShown(Math.round(scrollLeft / clientWidth))
          }}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys must reach what scrolls
          tabIndex={pictures.length > 1 ? 0 : undefined}
          className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto scroll-smooth bg-surface md:rounded-lg"
        >
          {pictures.map((picture, index) => (
            <li key={picture.src} id={`${id}-${index}`} className="w-full shrink-0 snap-center">
              <Picture
                picture={picture}
                alt={index === 0 ? alt : ''}
                sizes="(width >= 84rem) 42rem, (width >= 64rem) 50vw, 100vw"
                isPriority={index === 0}
                className="aspect-4/5 w-full object-cover"
              />
            </li>
          ))}
        </ul>
        {pictures.length > 1 && (
          <>
            <p
              aria-hidden="true"
              className="absolute right-3 bottom-3 rounded-full bg-screen-glass px-2.5 py-1 text-caption font-semibold text-screen-ink tabular-nums md:hidden"
            >
              {shown + 1} / {pictures.length}
            </p>
            <Arrow
              label={t('product.previousPicture')}
              isLeft
              isDisabled={shown === 0}
              onClick={() => show(shown - 1)}
            />
            <Arrow
              label={t('product.nextPicture')}
              isDisabled={shown >= pictures.length - 1}
              onClick={() => show(shown + 1)}
            />
          </>
        )}
      </div>
    </section>
  )
}

interface ArrowProps {
  label: string
  isLeft?: boolean
  isDisabled: boolean
  onClick: () => void
}

function Arrow({ label, isLeft = false, isDisabled, onClick }: ArrowProps) {
  if (isDisabled) return null
  const Icon = isLeft ? ChevronLeft : ChevronRight
  return (
    <IconButton
      label={label}
      tone="glass"
      icon={<Icon aria-hidden="true" />}
      onClick={onClick}
      className={classNames(
        'absolute! inset-y-0 my-auto max-md:hidden',
        isLeft ? 'left-3' : 'right-3',
      )}
    />
  )
}
