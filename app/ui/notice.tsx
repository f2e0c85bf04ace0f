import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type NoticeTone = 'info' | 'positive' | 'warning' | 'danger'

const ICON = {
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
}

const TONE: Record<NoticeTone, string> = {
  info: 'bg-info-soft [&>svg]:text-info',
  positive: 'bg-positive-soft [&>svg]:text-positive',
  warning: 'bg-warning-soft [&>svg]:text-warning',
  danger: 'bg-danger-soft [&>svg]:text-danger',
}

export interface NoticeProps {
  children: ReactNode
  title?: ReactNode
  tone?: NoticeTone | undefined
  action?: ReactNode
  /** Reads the notice out when it appears; for what follows from something the person did. */
  isAnnounced?: boolean | undefined
  className?: string | undefined
}

/** A message that stays in the page, next to what it is about. */
export function Notice(props: NoticeProps) {
  const { children, title, tone = 'info', action, isAnnounced = false, className } = props
  const Icon = ICON[tone]
  const announcement = tone === 'danger' ? 'alert' : 'status'
  return (
    <div
      role={isAnnounced ? announcement : undefined}
      className={classNames('flex gap-3 rounded-md p-4 text-ink', TONE[tone], className)}
    >
      <Icon aria-hidden="true" className="mt-px size-5.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        <div className="text-small break-words">{children}</div>
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  )
}
