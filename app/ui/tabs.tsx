import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Tab {
  id: string
  label: ReactNode
  panel: ReactNode
}

export interface TabsProps {
  /** Accessible name of the group. */
  label: string
  tabs: readonly Tab[]
  initialId?: string | undefined
  className?: string | undefined
}

/** Views of one thing that take turns. What must be readable without scripts is no tab. */
export function Tabs({ label, tabs, initialId, className }: TabsProps) {
  const [activeId, setActiveId] = useState(initialId ?? tabs[0]?.id)
  const list = useRef<HTMLDivElement>(null)
  const prefix = useId()

  function move(event: KeyboardEvent) {
    const current = tabs.findIndex((tab) => tab.id === activeId)
    const target = {
      ArrowRight: (current + 1) % tabs.length,
      ArrowLeft: (current - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = target === undefined ? undefined : tabs[target]
    if (!tab || target === undefined) return
    event.preventDefault()
    setActiveId(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus()
  }

  return (
    <div className={className}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="no-scrollbar flex w-0 min-w-full gap-6 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => {
          const isActive = tab.id === activeId
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${prefix}-${tab.id}`}
              aria-selected={isActive}
              aria-controls={`${prefix}-${tab.id}-panel`}
              tabIndex={isActive ? 0 : -1}
              onClick={() => setActiveId(tab.id)}
              onKeyDown={move}
              className={classNames(
                '-mb-px min-h-11 border-b-2 font-semibold whitespace-nowrap transition-colors duration-[120ms] -outline-offset-2',
                isActive
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-muted hover:text-ink',
              )}
            >
              {tab.label}
            </button>
          )
        })}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}-${tab.id}-panel`}
          aria-labelledby={`${prefix}-${tab.id}`}
          hidden={tab.id !== activeId}
          tabIndex={0}
          className="rounded-sm pt-5"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  )
}
