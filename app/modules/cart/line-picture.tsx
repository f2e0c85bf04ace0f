import { classNames } from '#app/ui/class-names.ts'
import { Picture } from '#app/ui/picture.tsx'
import type { CartPicture } from './cart.ts'

export interface LinePictureProps {
  picture: CartPicture | null
  /** Width on screen in pixels. */
  width: number
  className?: string | undefined
}

/** A line's small picture; the title beside it says what it shows. */
export function LinePicture({ picture, width, className }: LinePictureProps) {
  const style = classNames('aspect-4/5 shrink-0 rounded-sm object-cover', className)
  if (!picture) return <span aria-hidden="true" className={classNames(style, 'bg-surface')} />
  const smallest = Math.min(...picture.widths)
  return (
    <Picture
      picture={{
        src: `/media/${picture.stem}-${smallest}.webp`,
        width: picture.width,
        height: picture.height,
        color: picture.dominantColor,
      }}
      alt=""
      sizes={`${width}px`}
      className={style}
    />
  )
}
