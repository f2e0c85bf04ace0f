import { z } from 'zod'
import { isPrintable } from '#app/shared/printable.ts'
import { isFirstGuess, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password-strength.ts'

/** Messages are i18n keys. */
export const IDENTITY_ERRORS = {
  name: 'identity:errors.name',
  tooLong: 'identity:errors.tooLong',
  characters: 'identity:errors.characters',
  email: 'identity:errors.email',
  passwordMissing: 'identity:errors.passwordMissing',
  passwordShort: 'identity:errors.passwordShort',
  passwordLong: 'identity:errors.passwordLong',
  passwordCommon: 'identity:errors.passwordCommon',
  passwordIsEmail: 'identity:errors.passwordIsEmail',
  passwordWrong: 'identity:errors.passwordWrong',
  emailSame: 'identity:errors.emailSame',
  passkeyName: 'identity:errors.passkeyName',
  unknownField: 'identity:errors.unknownField',
} as const

const name = z
  .string(IDENTITY_ERRORS.name)
  .trim()
  .min(1, IDENTITY_ERRORS.name)
  .max(100, IDENTITY_ERRORS.tooLong)
  .refine(isPrintable, IDENTITY_ERRORS.characters)

const email = z
  .string(IDENTITY_ERRORS.email)
  .trim()
  .max(254, IDENTITY_ERRORS.email)
  .pipe(z.email(IDENTITY_ERRORS.email))

/** A password that is being typed again: whatever it was allowed to be when it was chosen. */
const knownPassword = z
  .string(IDENTITY_ERRORS.passwordMissing)
  .min(1, IDENTITY_ERRORS.passwordMissing)
  .max(PASSWORD_MAX_LENGTH, IDENTITY_ERRORS.passwordWrong)

const newPassword = z
  .string(IDENTITY_ERRORS.passwordMissing)
  .min(1, IDENTITY_ERRORS.passwordMissing)
  .max(PASSWORD_MAX_LENGTH, IDENTITY_ERRORS.passwordLong)
  .refine((value) => [...value].length >= PASSWORD_MIN_LENGTH, {
    error: IDENTITY_ERRORS.passwordShort,
    abort: true,
  })
  .refine((value) => !isFirstGuess(value), IDENTITY_ERRORS.passwordCommon)

const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, IDENTITY_ERRORS.unknownField)

export const signInForm = strict({ email, password: knownPassword })

export const signUpForm = strict({ name, email, password: newPassword }).refine(
  (form) => form.password.toLowerCase() !== form.email.toLowerCase(),
  { error: IDENTITY_ERRORS.passwordIsEmail, path: ['password'] },
)

/** Without `password` where the browser itself shows who began. */
export const confirmSignUpForm = strict({
  token: z.string().max(100),
  password: knownPassword.optional(),
})

/** What a mailed link hands over with the press of its page's button. */
export const mailLinkForm = strict({ token: z.string().max(100) })

export const changeEmailForm = strict({ email })

export const forgotPasswordForm = strict({ email })

export const resetPasswordForm = strict({ token: z.string().max(100), password: newPassword })

export const changePasswordForm = strict({
  intent: z.literal('change-password'),
  currentPassword: knownPassword,
  newPassword,
})

/** What a passkey may be called. */
export const passkeyName = z
  .string(IDENTITY_ERRORS.passkeyName)
  .trim()
  .min(1, IDENTITY_ERRORS.passkeyName)
  .max(60, IDENTITY_ERRORS.passkeyName)
  .refine(isPrintable, IDENTITY_ERRORS.characters)

export const passkeyNameForm = strict({
  intent: z.literal('rename-passkey'),
  id: z.uuid(),
  passkeyName,
})

export const confirmForm = strict({ password: knownPassword })

export const renameForm = strict({ intent: z.literal('rename'), name })

/** What a form shows after it was refused: a message key beside each field, `form` for the whole. */
export type FormErrors = Readonly<Record<string, string>>

/** What keeps a whole form from being accepted, beyond its fields. */
export type FormProblem =
  | { kind: 'wrong-credentials' }
  | { kind: 'too-many-attempts'; retryAfterS: number }
  | { kind: 'too-many-addresses' }

/** The answer to a form that was refused; it is shown again as it was left. */
export interface FormAnswer {
  errors: FormErrors
  values: Readonly<Record<string, string>>
  problem: FormProblem | null
}

/** Checks what was typed; the first thing wrong with each field is what is said about it. */
export function checkForm<Value>(
  schema: z.ZodType<Value>,
  fields: Readonly<Record<string, string>>,
): { ok: true; value: Value } | { ok: false; errors: FormErrors } {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? 'form')] ??= message
  return { ok: false, errors }
}

const SECRETS: ReadonlySet<string> = new Set([
  'password',
  'currentPassword',
  'newPassword',
  'token',
])

/** What a refused form is filled with again: all that was typed, never a password. */
export function withoutSecrets(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !SECRETS.has(key)))
}
