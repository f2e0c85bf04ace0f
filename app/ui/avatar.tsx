import { classNames } from './class-names.ts'

export interface AvatarProps {
  name: string
  src?: string | undefined
  /** Pixels; the picture should be twice as large. */
  size?: 24 | 32 | 40 | 48 | 72 | 96 | undefined
  className?: string | undefined
}

/** Grounds for initials: dark enough for white letters in both themes. */
const GROUNDS = ['#14566e', '#0b6b4b', '#8a3b12', '#6b2f4a', '#3f4f1f', '#45505e']

function ground(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return GROUNDS[sum % GROUNDS.length] ?? '#45505e'
}

function initial(name: string): string {
  return Array.from(name.replace(/^@/, '').trim())[0]?.toUpperCase() ?? ''
}

/** The face of a creator or a shop; decorative, because the name stands beside it. */
export function Avatar({ name, src, size = 40, className }: AvatarProps) {
  const shape = classNames('shrink-0 rounded-full object-cover', className)
  const box = { width: size, height: size }
  if (src) return <img src={src} alt="" {...box} loading="lazy" className={shape} style={box} />
  return (
    <span
      aria-hidden="true"
      className={classNames('inline-flex items-center justify-center font-bold text-white', shape)}
      style={{ ...box, backgroundColor: ground(name), fontSize: size * 0.42 }}
    >
      {initial(name)}
    </span>
  )
}
