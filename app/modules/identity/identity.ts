/** People with an account: what they may type, how good a password is, where they may be sent. Pure. */
export { callerNetwork } from './caller-network.ts'
export {
  changePasswordForm,
  checkForm,
  forgotPasswordForm,
  IDENTITY_ERRORS,
  renameForm,
  resetPasswordForm,
  signInForm,
  signUpForm,
  withoutSecrets,
} from './forms.ts'
export type { FormAnswer, FormErrors, FormProblem } from './forms.ts'
export { safeReturnTo } from './return-to.ts'
