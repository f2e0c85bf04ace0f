/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Cookie that carries the choice to the server, so that the first paint is right already. */
export const THEME_COOKIE = 'theme'

/** Reads a theme from a cookie or a form field; anything unknown means `system`. */
export function parseTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Value of `data-theme` on `<html>`; none when the device decides. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme
}
