import X from 'lucide-react/icons/x'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { ToastOutlet } from './toast.tsx'
import { useDragToClose } from './use-drag-to-close.ts'
import { useModal } from './use-modal.ts'

export interface SheetProps {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Stays at the bottom, within reach of the thumb: the next step. */
  footer?: ReactNode
  isTitleHidden?: boolean | undefined
  className?: string | undefined
}

/**
 * A modal sheet: from the bottom on phones, where it can be pulled down to close, and a panel at
 * the right on wide screens. Children stay mounted only while it is open.
 */
export function Sheet(props: SheetProps) {
  const { isOpen, onClose, title, children, footer, isTitleHidden = false, className } = props
  const { t } = useTranslation('common')
  const titleId = useId()
  const { ref, isPresent, handlers } = useModal(isOpen, onClose)
  const dragHandlers = useDragToClose(onClose)

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classNames('sheet', className)}
      {...handlers}
    >
      <header
        {...dragHandlers}
        className="relative flex shrink-0 touch-none items-center gap-3 px-5 pt-5 pb-2 md:touch-auto md:pt-4"
      >
        <span
          aria-hidden="true"
          className="absolute inset-x-0 top-2 mx-auto h-1 w-9 rounded-full bg-line-strong md:hidden"
        />
        <h2
          id={titleId}
          className={isTitleHidden ? 'sr-only' : 'min-w-0 flex-1 text-title font-bold'}
        >
          {title}
        </h2>
        <IconButton
          label={t('action.close')}
          icon={<X aria-hidden="true" />}
          onClick={onClose}
          className="-mr-2 ml-auto"
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-6">
        {isPresent && children}
      </div>
      {isOpen && <ToastOutlet isModal />}
      {footer && isPresent && (
        <footer className="shrink-0 border-t border-line bg-overlay px-5 pt-3 pb-[calc(0.75rem+var(--safe-bottom))]">
          {footer}
        </footer>
      )}
    </dialog>
  )
}
