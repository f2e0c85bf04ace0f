/** How long a password must be, in characters as people count them. There is no rule about which ones. */
export const PASSWORD_MIN_LENGTH = 8
/** Bounds the work of hashing; far above any sentence that someone would type. */
export const PASSWORD_MAX_LENGTH = 256

/** 0 = found within minutes, 1 = within days, 2 = not worth trying, 3 = out of reach. */
export type PasswordStrength = 0 | 1 | 2 | 3

/** What guessers try first, in the languages of our shoppers. */
const FIRST_GUESSES = [
  'password passw0rd p@ssword p@ssw0rd qwerty qwertyuiop asdfghjkl zxcvbnm 1q2w3e4r qazwsx',
  'iloveyou letmein welcome princess sunshine football baseball dragon monkey superman',
  'master changeme secret admin contraseña contrasena tequiero teamo estrella realmadrid',
  'barcelona rahasia sayang katasandi katalaluan bismillah indonesia malaysia matkhau',
  'anhyeuem yeuem vietnam thailand mahalkita pilipinas woaini',
].flatMap((line) => line.split(' '))

/** Grades for the hint below the field, in bits of guessing. */
const GRADES_BITS = [28, 45, 65] as const

/** A rough grade for the hint while someone types: length counts most, patterns and known words little. */
export function passwordStrength(password: string): PasswordStrength {
  if (isFirstGuess(password)) return 0
  const bits = effectiveLength(withoutKnownWords(password)) * Math.log2(alphabetSize(password))
  return GRADES_BITS.filter((grade) => bits >= grade).length as PasswordStrength
}

/** Whether a password is among the first that anyone would try: a known word with or without digits, or one run. */
export function isFirstGuess(password: string): boolean {
  const lower = password.toLowerCase()
  const core = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  return (
    FIRST_GUESSES.includes(lower) || FIRST_GUESSES.includes(core) || effectiveLength(lower) <= 3
  )
}

function withoutKnownWords(password: string): string {
  return FIRST_GUESSES.reduce((text, word) => text.replaceAll(word, '~'), password.toLowerCase())
}

/** Characters that add something: of a run (`aaaa`, `4567`, `dcba`) only the first two do. */
function effectiveLength(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.map((code, index) => code - (codes[index - 1] ?? Number.NaN))
  const isRun = (index: number) =>
    Math.abs(steps[index] ?? Number.NaN) <= 1 && steps[index] === steps[index - 1]
  const length = codes.filter((_, index) => !isRun(index)).length
  return Math.min(length, new Set(codes).size * 2)
}

function alphabetSize(password: string): number {
  const sizes: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[!-/:-@[-`{-~ ]/, 33],
    [/[^ -~]/, 100],
  ]
  return sizes.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0) || 1
}
