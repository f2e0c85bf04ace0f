import MapPin from 'lucide-react/icons/map-pin'
import Package from 'lucide-react/icons/package'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'

export interface DoorPageProps {
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
  /** What an account is good for, beside the form on wide screens and below it on phones. */
  hasBenefits?: boolean | undefined
}

/** A page before the account: one narrow form, calm around it. */
export function DoorPage({ title, lead, children, hasBenefits = false }: DoorPageProps) {
  return (
    <div className="page py-10 md:py-16">
      <div
        className={
          hasBenefits
            ? 'mx-auto grid max-w-md gap-12 lg:max-w-5xl lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-20'
            : 'mx-auto max-w-md'
        }
      >
        <div>
          <h1 className="text-headline">{title}</h1>
          {lead && <p className="mt-3 text-body break-words text-ink-muted">{lead}</p>}
          <div className="mt-8">{children}</div>
        </div>
        {hasBenefits && <Benefits />}
      </div>
    </div>
  )
}

function Benefits() {
  const { t } = useTranslation('identity')
  const benefits = [
    { icon: Package, text: t('benefits.orders') },
    { icon: MapPin, text: t('benefits.addresses') },
    { icon: ShoppingBag, text: t('benefits.cart') },
  ]
  return (
    <aside
      aria-labelledby="benefits-title"
      className="self-start rounded-lg bg-surface p-6 md:p-8 lg:mt-1 lg:p-10"
    >
      <h2 id="benefits-title" className="text-title">
        {t('benefits.title')}
      </h2>
      <ul className="mt-5 flex flex-col gap-5">
        {benefits.map(({ icon: Icon, text }) => (
          <li key={text} className="flex items-start gap-4">
            <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-bg">
              <Icon aria-hidden="true" className="size-5" />
            </span>
            <span className="pt-2 text-body">{text}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
