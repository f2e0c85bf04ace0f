import { describe, expect, it } from 'vitest'
import { checkForm, IDENTITY_ERRORS, signInForm, signUpForm, withoutSecrets } from './identity.ts'

const good = { name: 'Noa Serra', email: 'noa@example.com', password: 'three small boats' }

const errorsOf = (fields: Record<string, string>) => {
  const form = checkForm(signUpForm, fields)
  return form.ok ? {} : form.errors
}

describe('sign-up', () => {
  it('takes what people type, trimmed', () => {
    expect(checkForm(signUpForm, { ...good, name: '  สมชาย ใจดี ', email: ' a@b.co ' })).toEqual({
      ok: true,
      value: { ...good, name: 'สมชาย ใจดี', email: 'a@b.co' },
    })
  })

  it('says one thing beside each field', () => {
    expect(errorsOf({ name: ' ', email: 'noa@', password: 'short' })).toEqual({
      name: IDENTITY_ERRORS.name,
      email: IDENTITY_ERRORS.email,
      password: IDENTITY_ERRORS.passwordShort,
    })
    expect(errorsOf({})).toEqual({
      name: IDENTITY_ERRORS.name,
      email: IDENTITY_ERRORS.email,
      password: IDENTITY_ERRORS.passwordMissing,
    })
  })

  it('counts characters as people do', () => {
    expect(errorsOf({ ...good, password: '👩🏽‍🚀🦩' })).toMatchObject({
      password: IDENTITY_ERRORS.passwordShort,
    })
    expect(errorsOf({ ...good, password: 'สวัสดีตอนเช้า' })).toEqual({})
  })

  it('refuses the passwords that are tried first, and the address itself', () => {
    expect(errorsOf({ ...good, password: 'password123' })).toEqual({
      password: IDENTITY_ERRORS.passwordCommon,
    })
    expect(errorsOf({ ...good, password: good.email })).toEqual({
      password: IDENTITY_ERRORS.passwordIsEmail,
    })
  })

  it('refuses fields it does not know, controls in names, endless input', () => {
    expect(errorsOf({ ...good, isAdmin: 'true' })).toEqual({ form: IDENTITY_ERRORS.unknownField })
    expect(errorsOf({ ...good, name: 'Noa\u202Egro' })).toEqual({
      name: IDENTITY_ERRORS.characters,
    })
    expect(errorsOf({ ...good, name: 'a'.repeat(101) })).toEqual({ name: IDENTITY_ERRORS.tooLong })
    expect(errorsOf({ ...good, password: 'ab'.repeat(129) })).toEqual({
      password: IDENTITY_ERRORS.passwordLong,
    })
    expect(errorsOf({ ...good, email: `${'a'.repeat(250)}@b.co` })).toEqual({
      email: IDENTITY_ERRORS.email,
    })
  })
})

describe('sign-in', () => {
  it('does not judge an old password by the rules for new ones', () => {
    expect(checkForm(signInForm, { email: 'noa@example.com', password: 'x' }).ok).toBe(true)
  })
})

describe('withoutSecrets', () => {
  it('keeps what was typed but no password', () => {
    expect(withoutSecrets({ ...good, currentPassword: 'a', newPassword: 'b', token: 'c' })).toEqual(
      {
        name: good.name,
        email: good.email,
      },
    )
  })
})
