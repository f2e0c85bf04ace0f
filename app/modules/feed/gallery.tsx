import { useTranslation } from '#app/ui/texts.tsx'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { Picture } from '#app/ui/picture.tsx'

export interface GalleryProps {
  pictures: readonly MediaPicture[]
  alt: string
}

/** Pictures side by side, to be pushed along. */
export function Gallery({ pictures, alt }: GalleryProps) {
  const { t } = useTranslation('feed')
  return (
    <section
      aria-label={t('sheet.pictures')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys must reach what scrolls
      tabIndex={0}
      className="no-scrollbar -mx-5 flex shrink-0 snap-x snap-mandatory scroll-px-5 gap-2 overflow-x-auto overscroll-x-contain px-5"
    >
      {pictures.map((picture, index) => (
        <Picture
          key={picture.src}
          picture={picture}
          alt={
            index === 0 ? alt : t('sheet.picture', { number: index + 1, count: pictures.length })
          }
          sizes="(min-width: 48rem) 16rem, 40vw"
          className="aspect-[4/5] h-32! w-auto max-w-none snap-start rounded-sm object-cover md:h-80!"
        />
      ))}
    </section>
  )
}
