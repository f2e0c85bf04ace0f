import { classNames } from './class-names.ts'

export interface PictureSource {
  src: string
  /** Pixels of the file. */
  width: number
  height: number
  /** Other widths of the same picture. */
  variants?: readonly { src: string; width: number }[] | undefined
  /** Dominant colour, shown until the picture is there. */
  color?: string | undefined
}

export interface PictureProps {
  picture: PictureSource
  /** Empty when the text beside it says the same. */
  alt: string
  /** Width on screen per breakpoint, as in the `sizes` attribute. */
  sizes: string
  /** For the one picture that is the largest thing in the first view. */
  isPriority?: boolean | undefined
  className?: string | undefined
}

/** A picture that keeps its place while it loads and comes in the width the screen needs. */
export function Picture({ picture, alt, sizes, isPriority = false, className }: PictureProps) {
  const { src, width, height, variants = [], color } = picture
  const srcSet = variants.map((variant) => `${variant.src} ${variant.width}w`).join(', ')
  // React 18 knows this attribute in lower case only.
  const priority = { fetchpriority: isPriority ? 'high' : 'auto' }
  return (
    <img
      src={src}
      {...(srcSet && { srcSet, sizes })}
      {...priority}
      width={width}
      height={height}
      alt={alt}
      loading={isPriority ? 'eager' : 'lazy'}
      decoding={isPriority ? 'sync' : 'async'}
      className={classNames('block h-auto max-w-full bg-surface-strong', className)}
      style={color ? { backgroundColor: color } : undefined}
    />
  )
}
