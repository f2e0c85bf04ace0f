import { useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'

/** Share of the sheet's height after which letting go closes it. */
const CLOSE_SHARE = 0.3

/** Speed in pixels per millisecond above which a flick closes it, however short. */
const FLICK_SPEED = 0.5

interface Drag {
  pointerId: number
  startY: number
  lastY: number
  lastTime: number
  speed: number
}

/**
 * Lets a bottom sheet be pulled down by its handle. The offset goes straight into a CSS variable:
 * no render happens while the finger moves.
 */
export function useDragToClose(sheet: RefObject<HTMLElement>, onClose: () => void) {
  const drag = useRef<Drag | null>(null)

  function settle() {
    drag.current = null
    const element = sheet.current
    if (!element) return
    delete element.dataset.dragging
    element.style.removeProperty('--drag')
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isControl = (event.target as Element).closest('button, a, input, select')
      if (isControl || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { pointerId, clientY, timeStamp } = event
      drag.current = { pointerId, startY: clientY, lastY: clientY, lastTime: timeStamp, speed: 0 }
      if (sheet.current) sheet.current.dataset.dragging = 'true'
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = drag.current
      if (!current || event.pointerId !== current.pointerId) return
      const elapsed = Math.max(1, event.timeStamp - current.lastTime)
      current.speed = (event.clientY - current.lastY) / elapsed
      current.lastY = event.clientY
      current.lastTime = event.timeStamp
      const offset = Math.max(0, event.clientY - current.startY)
      sheet.current?.style.setProperty('--drag', `${offset}px`)
    },
    onPointerUp() {
      const current = drag.current
      if (!current) return
      const offset = current.lastY - current.startY
      const height = sheet.current?.offsetHeight ?? 0
      const shouldClose =
        offset > height * CLOSE_SHARE || (offset > 8 && current.speed > FLICK_SPEED)
      settle()
      if (shouldClose) onClose()
    },
    onPointerCancel: settle,
  }
}
