import { ownPath } from '#app/shared/own-path.ts'

const ACCOUNT_HOME = '/account'

/** Pages that only lead elsewhere: coming back to one would go in circles, or sign out again. */
const DOORS = /^\/(sign-in|sign-up|sign-out|forgot-password|reset-password|api)(?=[/.?#]|$)/

/**
 * Where to go once someone has signed in: a path of our own, whatever was asked for. Other origins in every spelling,
 * and pages that would lead straight back here, become the account's first page.
 */
export function safeReturnTo(value: unknown, origin: string): string {
  // Stricter than other forms are: what sends people here always names a path.
  const isPath = typeof value === 'string' && value.startsWith('/')
  const path = isPath ? ownPath(value, origin) : null
  return path === null || DOORS.test(path) ? ACCOUNT_HOME : path
}
