import { useEffect, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Money } from '#app/ui/money.tsx'
import { BUY_FORM_ID } from './buy-form.tsx'
import type { VariantView } from './variant-view.ts'

/** Price and button within reach of the thumb while the form itself is out of sight; phones only. */
export function BuyBar({ variant, title }: { variant: VariantView; title: string }) {
  const { t } = useTranslation('catalog')
  const [isShown, setIsShown] = useState(false)

  useEffect(() => {
    const form = document.getElementById(BUY_FORM_ID)
    if (!form) return
    const observer = new IntersectionObserver(([entry]) => setIsShown(!entry?.isIntersecting))
    observer.observe(form)
    return () => observer.disconnect()
  }, [])

  return (
    <section
      aria-label={t('product.buyBar', { title })}
      data-buy-bar={isShown ? '' : undefined}
      className={classNames(
        'fixed inset-x-0 bottom-[calc(var(--tab-bar)+var(--safe-bottom))] z-30 border-t border-line bg-overlay px-(--gutter) py-2.5 transition-[translate,visibility] duration-[180ms] md:hidden',
        isShown ? 'visible translate-y-0' : 'invisible translate-y-full',
      )}
    >
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <Money amount={variant.price} />
          <p className="truncate text-caption text-ink-muted">
            {[title, variant.label].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button type="submit" form={BUY_FORM_ID} variant="primary" disabled={!variant.stock}>
          {t(variant.stock ? 'product.addToCart' : 'product.soldOut')}
        </Button>
      </div>
    </section>
  )
}
