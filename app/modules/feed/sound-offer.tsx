import VolumeX from 'lucide-react/icons/volume-x'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ViewerChoice } from './use-viewer-choice.tsx'

/** Films start silent; until the viewer has said anything about sound, one tap gives it. */
export function SoundOffer({ choice }: { choice: ViewerChoice }) {
  const { t } = useTranslation('feed')
  if (!choice.isSoundUnasked || !choice.isMuted) return null
  return (
    <Button
      type="button"
      variant="glass"
      size="sm"
      icon={<VolumeX aria-hidden="true" />}
      onClick={() => choice.chooseSound(true)}
      className="pointer-events-auto absolute! top-[calc(var(--safe-top)+4.5rem)] left-4 max-lg:group-data-[sheet=open]/feed:hidden md:top-4"
    >
      {t('tapForSound')}
    </Button>
  )
}
