import { ownPath } from '#app/shared/own-path.ts'

const ACCOUNT_HOME = '/account'

/** Pages that only lead elsewhere: coming back to one would go in circles, or sign out again. */
const DOORS = /^\/(sign-in|sign-up|sign-out|forgot-password|reset-password|api)(?=[/.?#]|$)/

/**
 * Where to go once someone has signed in: a path of our own, whatever was asked for. Other origins in every spelling,
 * and pages that would lead straight back here, become the account's first page.
 */
export function safeReturnTo(value: unknown, origin: string): string {
  const path = ownPath(value, origin)
  return path === null || DOORS.test(path) ? ACCOUNT_HOME : path
}
