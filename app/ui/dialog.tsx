import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons; the safest first, the decisive one last. */
  actions?: ReactNode
  className?: string | undefined
}

/** A question that must be answered before going on. For content that can wait, use a Sheet. */
export function Dialog({ isOpen, onClose, title, children, actions, className }: DialogProps) {
  const titleId = useId()
  const { ref, isPresent, handlers } = useModal(isOpen, onClose)
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classNames('dialog', className)}
      {...handlers}
    >
      <div className="min-h-0 overflow-y-auto p-6 sm:p-8">
        <h2 id={titleId} className="text-title font-bold">
          {title}
        </h2>
        <div className="mt-3 text-body text-ink-muted">{isPresent && children}</div>
        {actions && (
          <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            {actions}
          </div>
        )}
      </div>
    </dialog>
  )
}
