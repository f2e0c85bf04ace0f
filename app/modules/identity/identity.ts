/** People with an account: what they may type, how good a password is, where they may be sent. Pure. */
export { callerNetwork } from './caller-network.ts'
export { describeDevice } from './device.ts'
export {
  changeEmailForm,
  changePasswordForm,
  confirmForm,
  confirmSignUpForm,
  checkForm,
  forgotPasswordForm,
  IDENTITY_ERRORS,
  mailLinkForm,
  renameForm,
  resetPasswordForm,
  signInForm,
  passkeyName,
  passkeyNameForm,
  signUpForm,
  withoutSecrets,
} from './forms.ts'
export type { FormAnswer, FormErrors, FormProblem } from './forms.ts'
export { safeReturnTo } from './return-to.ts'
export { passkeyAnswer, registrationAnswer } from './passkey-answer.ts'
