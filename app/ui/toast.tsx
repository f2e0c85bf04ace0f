import CircleCheck from 'lucide-react/icons/circle-check'
import CircleAlert from 'lucide-react/icons/circle-alert'
import X from 'lucide-react/icons/x'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'

/** How long a toast stays, in milliseconds; the clock stands still under pointer and focus. */
const TOAST_DURATION_MS = 6000

export interface Toast {
  message: ReactNode
  tone?: 'positive' | 'danger' | undefined
  /** One act on the thing just done: undo, view cart. Its label is a verb. */
  action?: { label: string; onAction: () => void } | undefined
}

interface ShownToast extends Toast {
  id: number
}

interface Outlet {
  id: string
  isModal: boolean
}

interface ToastContext {
  toast: ShownToast | null
  /** Id of the outlet that speaks. */
  activeOutletId: string | undefined
  show: (toast: Toast) => void
  dismiss: () => void
  addOutlet: (outlet: Outlet) => () => void
}

const Context = createContext<ToastContext | null>(null)

function useToastContext(): ToastContext {
  const context = useContext(Context)
  if (!context) throw new Error('Toasts need a <ToastProvider> around the page')
  return context
}

/** Holds the one toast that is shown; a newer one takes its place. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<ShownToast | null>(null)
  const [outlets, setOutlets] = useState<readonly Outlet[]>([])
  const nextId = useRef(1)

  const show = useCallback((next: Toast) => setToast({ ...next, id: nextId.current++ }), [])
  const dismiss = useCallback(() => setToast(null), [])
  const addOutlet = useCallback((outlet: Outlet) => {
    setOutlets((others) => [...others, outlet])
    return () => setOutlets((others) => others.filter((other) => other !== outlet))
  }, [])
  const activeOutletId = (outlets.findLast((outlet) => outlet.isModal) ?? outlets.at(-1))?.id

  const value = useMemo(
    () => ({ toast, activeOutletId, show, dismiss, addOutlet }),
    [toast, activeOutletId, show, dismiss, addOutlet],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** Shows short news about what the person just did: `show({ message, action })`. */
export function useToast(): { show: (toast: Toast) => void; dismiss: () => void } {
  const { show, dismiss } = useToastContext()
  return useMemo(() => ({ show, dismiss }), [show, dismiss])
}

/**
 * Where toasts appear: one in the page, one in each open sheet. An open sheet's outlet speaks,
 * because a modal makes everything outside it silent and out of reach.
 */
export function ToastOutlet({ isModal = false }: { isModal?: boolean | undefined }) {
  const { toast, activeOutletId, dismiss, addOutlet } = useToastContext()
  const id = useId()
  useEffect(() => addOutlet({ id, isModal }), [addOutlet, id, isModal])

  return (
    <output
      className={classNames(
        'pointer-events-none flex justify-center px-4',
        isModal
          ? 'shrink-0 [&>*]:mb-3'
          : 'fixed inset-x-0 bottom-[calc(var(--tab-bar)+var(--safe-bottom)+var(--buy-bar)+0.75rem)] z-50',
      )}
    >
      {activeOutletId === id && toast && (
        <ToastCard key={toast.id} toast={toast} onDismiss={dismiss} />
      )}
    </output>
  )
}

function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const { t } = useTranslation('common')
  const [isHeld, setIsHeld] = useState(false)
  const { tone = 'positive', message, action } = toast

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onDismiss, TOAST_DURATION_MS)
    return () => clearTimeout(timer)
  }, [isHeld, onDismiss])

  const Icon = tone === 'danger' ? CircleAlert : CircleCheck
  return (
    <span
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex w-full max-w-md animate-rise items-center gap-3 rounded-lg bg-ink py-1.5 pr-1.5 pl-4 text-small font-medium text-ink-inverse shadow-overlay outline outline-white/15"
    >
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <span className="min-w-0 flex-1 py-2">{message}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            onDismiss()
            action.onAction()
          }}
          className="min-h-11 shrink-0 rounded-md px-3 font-bold underline underline-offset-4"
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={t('action.close')}
        onClick={onDismiss}
        className="flex size-11 shrink-0 items-center justify-center rounded-md"
      >
        <X aria-hidden="true" className="size-4.5" />
      </button>
    </span>
  )
}
