import type { ReactNode } from 'react'

export interface SectionProps {
  /** Part of the page's address that leads here. */
  id?: string | undefined
  title: string
  lead?: string | undefined
  children: ReactNode
}

/** A part of an account page, divided from the one before by a line. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} className="mt-8 scroll-mt-24 border-t border-line pt-8 first-of-type:mt-6">
      <h2 className="text-title">{title}</h2>
      {lead && <p className="mt-1 max-w-lg text-small text-ink-muted">{lead}</p>}
      <div className="mt-5 max-w-md">{children}</div>
    </section>
  )
}
