import { useEffect, useRef, useState } from 'react'
import type { MouseEvent, RefObject, SyntheticEvent } from 'react'

/** Time the way out takes: `--duration-slow` of the design tokens, in milliseconds. */
const EXIT_MS = 240

export interface Modal {
  ref: RefObject<HTMLDialogElement>
  /** True from opening until the way out has ended: render the content while it holds. */
  isPresent: boolean
  /** Handlers for the `<dialog>` element itself. */
  handlers: {
    onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void
    onClose: (event: SyntheticEvent<HTMLDialogElement>) => void
    onClick: (event: MouseEvent<HTMLDialogElement>) => void
  }
}

/**
 * Keeps a native modal `<dialog>` in step with a boolean. The browser does the rest: focus moves
 * in and comes back, the page behind is inert, Escape and Android's back gesture ask to close.
 */
export function useModal(isOpen: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    setIsLeaving(!isOpen)
  }

  useEffect(() => {
    if (!isLeaving) return
    const timer = setTimeout(() => setIsLeaving(false), EXIT_MS)
    return () => clearTimeout(timer)
  }, [isLeaving])

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (isOpen && !dialog.open) {
      keepScrollbarSpace()
      dialog.showModal()
    }
    if (!isOpen && dialog.open) dialog.close()
  }, [isOpen])

  // A dialog that leaves the page while open would leave the page inert in some browsers.
  useEffect(() => {
    const dialog = ref.current
    return () => dialog?.close()
  }, [])

  return {
    ref,
    isPresent: isOpen || isLeaving,
    handlers: {
      onCancel: (event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      },
      onClose: (event) => {
        if (event.target === event.currentTarget && isOpen) onClose()
      },
      // The dialog fills its box with children, so only its backdrop reports itself as target.
      onClick: (event) => {
        if (event.target === event.currentTarget && isOutside(event)) onClose()
      },
    },
  }
}

/** Tells the style sheet how wide the scrollbar is that is about to go, so that nothing moves. */
function keepScrollbarSpace() {
  const root = document.documentElement
  root.style.setProperty('--scrollbar', `${window.innerWidth - root.clientWidth}px`)
}

function isOutside(event: MouseEvent<HTMLDialogElement>): boolean {
  const box = event.currentTarget.getBoundingClientRect()
  const { clientX, clientY } = event
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
