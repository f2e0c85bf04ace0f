import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useSyncExternalStore } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'
import { parseTheme, THEME_COOKIE, THEMES } from './theme.ts'
import type { Theme } from './theme.ts'

const ICON = { system: Monitor, light: Sun, dark: Moon }

const YEAR_SECONDS = 31_536_000

function applyTheme(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}

/** The document itself holds the choice: it outlives the pages that come and go in it. */
function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset['theme'])
}

function onThemeChange(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

export interface ThemeChoice {
  theme: Theme
  /** Where the form is posted (`theme`, `returnTo`) while JavaScript is not there. */
  action: string
  returnTo: string
}

/** Three buttons, one form: works at once with JavaScript and with a reload without. */
export function ThemeToggle({ theme, action, returnTo }: ThemeChoice) {
  const { t } = useTranslation('common')
  const chosen = useSyncExternalStore(onThemeChange, currentTheme, () => theme)

  function choose(event: FormEvent<HTMLFormElement>) {
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    const next = THEMES.find((candidate) => candidate === submitter.value) ?? 'system'
    applyTheme(next)
  }

  return (
    <form method="post" action={action} onSubmit={choose}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <fieldset
        aria-label={t('theme.label')}
        className="inline-flex rounded-full border border-line-strong p-0.5"
      >
        {THEMES.map((option) => {
          const Icon = ICON[option]
          return (
            <button
              key={option}
              type="submit"
              name="theme"
              value={option}
              aria-pressed={option === chosen}
              aria-label={t(`theme.${option}`)}
              title={t(`theme.${option}`)}
              className={classNames(
                'relative flex h-9 w-11 items-center justify-center rounded-full transition-colors duration-[120ms]',
                'after:absolute after:-inset-y-1 after:inset-x-0',
                option === chosen ? 'bg-ink text-ink-inverse' : 'text-ink-muted hover:text-ink',
              )}
            >
              <Icon aria-hidden="true" className="size-4.5" />
            </button>
          )
        })}
      </fieldset>
    </form>
  )
}
