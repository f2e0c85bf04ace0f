/** Id that every layout gives its main element. */
export const MAIN_ID = 'main'

/** First stop of the keyboard: jumps over the navigation. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-ink px-5 py-3 font-semibold text-ink-inverse focus:translate-y-0 focus:shadow-overlay"
    >
      {label}
    </a>
  )
}
