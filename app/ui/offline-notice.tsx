import WifiOff from 'lucide-react/icons/wifi-off'
import { useSyncExternalStore } from 'react'
import { useTranslation } from './texts.tsx'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Says that the connection is gone, for as long as it is. */
export function OfflineNotice() {
  const { t } = useTranslation('common')
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <output className="pointer-events-none block fixed inset-x-0 top-0 z-50 pt-safe">
      {!isOnline && (
        <span className="pointer-events-auto flex animate-rise items-start justify-center gap-2.5 bg-ink px-4 py-3 text-small text-ink-inverse">
          <WifiOff aria-hidden="true" className="mt-px size-4.5 shrink-0" />
          <span>
            <strong className="font-semibold">{t('offline.title')}</strong> {t('offline.body')}
          </span>
        </span>
      )}
    </output>
  )
}
