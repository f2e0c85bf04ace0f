import Share2 from 'lucide-react/icons/share-2'
import { useTranslation } from '#app/ui/texts.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToast } from '#app/ui/toast.tsx'

/** Hands the page's address to the device's own sheet, or to the clipboard. Without scripts there is the address bar. */
export function ShareButton({ title }: { title: string }) {
  const { t } = useTranslation('catalog')
  const { show } = useToast()

  function copy(url: string) {
    navigator.clipboard.writeText(url).then(
      () => show({ message: t('product.linkCopied') }),
      () => undefined,
    )
  }

  function share() {
    const { origin, pathname, search } = location
    const url = origin + pathname + search
    // On desktops a copied link is what people want.
    if (!('share' in navigator) || matchMedia('(hover: hover)').matches) return copy(url)
    navigator.share({ title, url }).catch(() => undefined)
  }

  return (
    <IconButton
      label={t('product.share')}
      tone="outline"
      icon={<Share2 aria-hidden="true" />}
      onClick={share}
    />
  )
}
