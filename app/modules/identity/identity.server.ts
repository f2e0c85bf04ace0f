/**
 * People with an account, their sessions and addresses. A cookie or a mailed link is the secret; the tables know only
 * its hash.
 */
export {
  deleteAddress,
  makeDefault,
  saveAddress,
  savedAddress,
  savedAddresses,
} from './addresses.server.ts'
export type { SavedAddress } from './addresses.server.ts'
export { changePassword, rename, setLanguage } from './profile.server.ts'
export { isResetOpen, requestPasswordReset, resetPassword } from './reset-password.server.ts'
export { currentUser, renewSession, signOut } from './session.server.ts'
export type { Arrival, CurrentUser } from './session.server.ts'
export { signIn, signUp } from './sign-in.server.ts'
export type { TooMany } from './sign-in.server.ts'
