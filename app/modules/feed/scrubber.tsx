import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'

export interface ScrubberProps {
  durationMs: number
  positionMs: () => number
  onSeek: (positionMs: number) => void
}

const TICK_MS = 100
const STEP_MS = 500

/** Where in the film one is, as a slider for finger and keyboard; it moves without rendering anything. */
export function Scrubber({ durationMs, positionMs, onSeek }: ScrubberProps) {
  const { t } = useTranslation('feed')
  const input = useRef<HTMLInputElement>(null)
  const isHeld = useRef(false)

  useEffect(() => {
    const show = (ms: number) => {
      const element = input.current
      if (!element) return
      element.style.setProperty('--played', `${(ms / durationMs) * 100}%`)
      if (Number(element.value) !== ms) element.value = String(ms)
      const seconds = (value: number) => Math.round(value / 1000)
      const text = t('position', { position: seconds(ms), duration: seconds(durationMs) })
      if (element.getAttribute('aria-valuetext') !== text)
        element.setAttribute('aria-valuetext', text)
    }
    const timer = setInterval(() => {
      if (!isHeld.current) show(positionMs())
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [durationMs, positionMs, t])

  return (
    <input
      ref={input}
      type="range"
      min={0}
      max={durationMs}
      step={STEP_MS}
      defaultValue={0}
      aria-label={t('seek')}
      onPointerDown={() => (isHeld.current = true)}
      onPointerUp={() => (isHeld.current = false)}
      onPointerCancel={() => (isHeld.current = false)}
      onChange={(event) => {
        event.currentTarget.style.setProperty(
          '--played',
          `${(event.currentTarget.valueAsNumber / durationMs) * 100}%`,
        )
        onSeek(event.currentTarget.valueAsNumber)
      }}
      className="pointer-events-auto absolute inset-x-0 -bottom-px h-6 w-full cursor-pointer appearance-none bg-transparent [--played:0%] [&::-moz-range-thumb]:size-0 [&::-moz-range-thumb]:border-0 [&::-moz-range-track]:mt-5 [&::-moz-range-track]:h-1 [&::-moz-range-track]:bg-[linear-gradient(to_right,var(--color-screen-ink)_var(--played),var(--color-screen-line)_var(--played))] [&::-webkit-slider-runnable-track]:mt-[calc(1.5rem-3px)] [&::-webkit-slider-runnable-track]:h-[3px] [&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_right,var(--color-screen-ink)_var(--played),var(--color-screen-line)_var(--played))] hover:[&::-webkit-slider-runnable-track]:mt-[calc(1.5rem-6px)] hover:[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-thumb]:size-0 [&::-webkit-slider-thumb]:appearance-none"
    />
  )
}
