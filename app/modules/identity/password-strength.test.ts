import { describe, expect, it } from 'vitest'
import { isFirstGuess, passwordStrength } from './password-strength.ts'

describe('isFirstGuess', () => {
  it.each([
    'password',
    'Password1',
    '12345678',
    '87654321',
    'aaaaaaaa',
    'qwerty123',
    'contraseña',
    '!!sayang99',
    'abababab'.slice(0, 3),
  ])('knows %j', (password) => {
    expect(isFirstGuess(password)).toBe(true)
  })

  it.each([
    'pasarela-demo',
    'correct horse',
    'naranja mesa',
    'รหัสของฉัน',
    'mật khẩu riêng',
    '我的秘密是猫咪呀',
  ])('lets %j through', (password) => {
    expect(isFirstGuess(password)).toBe(false)
  })
})

describe('passwordStrength', () => {
  it('rises with length, not with tricks', () => {
    expect(passwordStrength('Passw0rd!')).toBe(0)
    expect(passwordStrength('kx9mvq2t')).toBeGreaterThanOrEqual(1)
    expect(passwordStrength('kx9mvq2t')).toBeLessThan(3)
    expect(passwordStrength('a lamp walks home slowly')).toBe(3)
    expect(passwordStrength('')).toBe(0)
  })

  it('gives little for repetition', () => {
    expect(passwordStrength('ababababababab')).toBeLessThanOrEqual(1)
  })
})
