import { useRef } from 'react'
import type { PointerEvent } from 'react'

/** Share of the sheet's height after which letting go closes it. */
const CLOSE_SHARE = 0.3

/** Speed in pixels per millisecond above which a flick closes it, however short. */
const FLICK_SPEED = 0.5

/** A finger that rested this long before letting go did not flick. */
const REST_MS = 80

interface Drag {
  sheet: HTMLElement
  pointerId: number
  startY: number
  lastY: number
  lastTime: number
  speed: number
}

/**
 * Handlers for the handle of a bottom sheet, by which it is pulled down. The offset goes straight
 * into a CSS variable of the `<dialog>` around: no render happens while the finger moves.
 */
export function useDragToClose(onClose: () => void) {
  const drag = useRef<Drag | null>(null)

  function settle() {
    const sheet = drag.current?.sheet
    drag.current = null
    delete sheet?.dataset['dragging']
    sheet?.style.removeProperty('--drag')
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isControl = (event.target as Element).closest('button, a, input, select')
      const sheet = event.currentTarget.closest('dialog')
      if (isControl || !sheet || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { pointerId, clientY, timeStamp } = event
      const position = { startY: clientY, lastY: clientY, lastTime: timeStamp, speed: 0 }
      drag.current = { sheet, pointerId, ...position }
      sheet.dataset['dragging'] = 'true'
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = drag.current
      if (!current || event.pointerId !== current.pointerId) return
      const elapsed = Math.max(1, event.timeStamp - current.lastTime)
      current.speed = (event.clientY - current.lastY) / elapsed
      current.lastY = event.clientY
      current.lastTime = event.timeStamp
      const offset = Math.max(0, event.clientY - current.startY)
      current.sheet.style.setProperty('--drag', `${offset}px`)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const current = drag.current
      if (!current) return
      const offset = current.lastY - current.startY
      const rest = event.timeStamp - current.lastTime
      const isFar = offset > current.sheet.offsetHeight * CLOSE_SHARE
      const isFlick = offset > 8 && current.speed > FLICK_SPEED && rest < REST_MS
      settle()
      if (isFar || isFlick) onClose()
    },
    onPointerCancel: settle,
  }
}
