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
export {
  confirmEmailChange,
  emailChangeLink,
  openEmailChange,
  requestEmailChange,
} from './change-email.server.ts'
export { confirmSignUp, signUpLink } from './confirm-sign-up.server.ts'
export { listConsents, recordConsent } from './consent-record.server.ts'
export {
  canKeepAccount,
  DELETION_DAYS,
  dueDeletions,
  erasedAccounts,
  eraseUser,
  keepAccount,
  noteCleared,
  requestDeletion,
} from './delete-account.server.ts'
export { exportIdentity } from './export.server.ts'
export { forgetExpired } from './forget-expired.server.ts'
export { mailLinkToken } from './mail-link.server.ts'
export { confirmSession, isConfirmed } from './confirm.server.ts'
export {
  addPasskey,
  listPasskeys,
  passkeyCreationOptions,
  removePasskey,
  renamePasskey,
} from './passkeys.server.ts'
export type { PasskeyView } from './passkeys.server.ts'
export { changePassword, rename, setLanguage } from './profile.server.ts'
export { isResetOpen, requestPasswordReset, resetPassword } from './reset-password.server.ts'
export { currentUser, renewSession, signOut } from './session.server.ts'
export type { Arrival, CurrentUser, Owner } from './session.server.ts'
export { endOtherSessions, endSession, listSessions } from './sessions.server.ts'
export type { SessionView } from './sessions.server.ts'
export { signIn } from './sign-in.server.ts'
export { openSignUp, requestSignUp, resendSignUp } from './sign-up.server.ts'
export { canUndoEmail, undoEmailChange } from './undo-email.server.ts'
export { passkeyRequestOptions, signInByPasskey } from './use-passkey.server.ts'
