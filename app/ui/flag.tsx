import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

function stripes(colors: readonly string[], heights: readonly number[]): ReactNode {
  let y = 0
  return colors.map((fill, index) => {
    const height = heights[index] ?? 0
    const rect = <rect key={y} y={y} width="24" height={height} fill={fill} />
    y += height
    return rect
  })
}

function Star({ x, y, r, fill }: { x: number; y: number; r: number; fill: string }) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? r : r * 0.38
    const angle = (Math.PI / 5) * i - Math.PI / 2
    return `${(x + radius * Math.cos(angle)).toFixed(2)},${(y + radius * Math.sin(angle)).toFixed(2)}`
  })
  return <polygon points={points.join(' ')} fill={fill} />
}

function Crescent({
  x,
  y,
  r,
  fill,
  ground,
}: Record<'x' | 'y' | 'r', number> & Record<'fill' | 'ground', string>) {
  return (
    <>
      <circle cx={x} cy={y} r={r} fill={fill} />
      <circle cx={x + r * 0.42} cy={y} r={r * 0.84} fill={ground} />
    </>
  )
}

const THIRTEEN = Array.from({ length: 13 }, () => 16 / 13)

/** Simplified for 24 × 16 pixels: what is too fine to see at that size is left out. */
const FLAGS: Record<string, ReactNode> = {
  us: (
    <>
      {stripes(
        THIRTEEN.map((_, i) => (i % 2 === 0 ? '#b31942' : '#ffffff')),
        THIRTEEN,
      )}
      <rect width="10.5" height="8.62" fill="#0a3161" />
      {[1.8, 4.3, 6.8].flatMap((y, row) =>
        (row % 2 === 0 ? [1.9, 5.2, 8.5] : [3.55, 6.85]).map((x) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r="0.7" fill="#ffffff" />
        )),
      )}
    </>
  ),
  es: (
    <>
      {stripes(['#aa151b', '#f1bf00', '#aa151b'], [4, 8, 4])}
      <rect x="5" y="6" width="3" height="4" rx="1" fill="#aa151b" />
    </>
  ),
  gb: (
    <>
      <rect width="24" height="16" fill="#012169" />
      <path d="M0 0l24 16M24 0L0 16" stroke="#ffffff" strokeWidth="3.2" />
      <path d="M0 0l24 16M24 0L0 16" stroke="#c8102e" strokeWidth="1.2" />
      <path d="M12 0v16M0 8h24" stroke="#ffffff" strokeWidth="5.2" />
      <path d="M12 0v16M0 8h24" stroke="#c8102e" strokeWidth="3" />
    </>
  ),
  id: stripes(['#ce1126', '#ffffff'], [8, 8]),
  th: stripes(
    ['#a51931', '#f4f5f8', '#2d2a4a', '#f4f5f8', '#a51931'],
    [2.67, 2.67, 5.32, 2.67, 2.67],
  ),
  my: (
    <>
      {stripes(
        THIRTEEN.map((_, i) => (i % 2 === 0 ? '#cc0001' : '#ffffff')),
        THIRTEEN,
      )}
      <rect width="12" height="8.62" fill="#010066" />
      <Crescent x={4.8} y={4.3} r={2.9} fill="#ffcc00" ground="#010066" />
      <Star x={8.4} y={4.3} r={2.1} fill="#ffcc00" />
    </>
  ),
  vn: (
    <>
      <rect width="24" height="16" fill="#da251d" />
      <Star x={12} y={8.3} r={4.9} fill="#ffff00" />
    </>
  ),
  ph: (
    <>
      {stripes(['#0038a8', '#ce1126'], [8, 8])}
      <path d="M0 0l13.2 8L0 16z" fill="#ffffff" />
      <circle cx="4.6" cy="8" r="2" fill="#fcd116" />
    </>
  ),
  sg: (
    <>
      {stripes(['#ee2536', '#ffffff'], [8, 8])}
      <Crescent x={4.4} y={4} r={2.9} fill="#ffffff" ground="#ee2536" />
      {[
        [8, 2.3],
        [9.7, 3.5],
        [9.05, 5.5],
        [6.95, 5.5],
        [6.3, 3.5],
      ].map(([x = 0, y = 0]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="0.5" fill="#ffffff" />
      ))}
    </>
  ),
}

export interface FlagProps {
  /** Market code, for example `th`. */
  market: string
  className?: string | undefined
}

/** The flag of a market, decorative: its name stands beside it or on the control around it. */
export function Flag({ market, className }: FlagProps) {
  return (
    <svg
      viewBox="0 0 24 16"
      aria-hidden="true"
      className={classNames(
        'h-4 w-6 shrink-0 rounded-xs outline outline-1 -outline-offset-1 outline-black/15',
        className,
      )}
    >
      {FLAGS[market.toLowerCase()] ?? (
        <rect width="24" height="16" className="fill-surface-strong" />
      )}
    </svg>
  )
}
