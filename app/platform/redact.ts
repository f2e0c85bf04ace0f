const CUT = '[cut]'

/** Fields that are cut whatever they hold; by the words of their names (`billingAddress`, `client_secret`). */
const SENSITIVE =
  /(^|_)(pass(word|phrase|wd)?|secret|token|cookie|authorization|auth|session|card|pan|cvc|cvv|number|expiry|e?mail|recipient|phone|tel|address|line\d|street|city|postal|postcode|zip|name|key|html|text|body|headers?)(_|$)/i
const snake = (name: string) => name.replace(/(?<=[a-z\d])(?=[A-Z])|[-.\s]/g, '_')

const PATTERNS: readonly RegExp[] = [
  // an e-mail address
  /[^\s"'<>()[\],;:@]+@[\p{L}\p{M}\d-]+(\.[\p{L}\p{M}\d-]+)+/gu,
  // a key of Stripe's, or what unlocks one of its payments
  /\b(sk|rk|pk|whsec|ek)_\w{6,}/g,
  /\w+_secret_\w+/g,
  // what opens something by being in an address
  /(?<=[?&;](key|token|code|returnTo|q|email|client_secret|payment_intent_client_secret)=)[^&\s"']+/gi,
  // user and password of an address
  /(?<=\w:\/\/)[^\s/@]+@/g,
  // a token of ours (32 bytes, base64url or hex) and the like
  /(?<![\w/-])[\w-]{40,}(?![\w/-])/g,
  // a bearer of anything
  /(?<=\b(bearer|basic)\s+)[\w.~+/=-]+/gi,
]
/** 13 to 19 digits, as they are or in groups. */
const CARD = /(?<![\d.])\d(?:[ -]?\d){12,18}(?!\.?\d)/g
/** Times and ids have as many digits: only what has a card's check digit is one. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number).toReversed()
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const MAX_TEXT = 4_000
const MAX_DEPTH = 5

function cleanText(text: string): string {
  let clean = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
  for (const pattern of PATTERNS) clean = clean.replace(pattern, CUT)
  return clean.replace(CARD, (digits) => (isCardNumber(digits) ? CUT : digits))
}

/** What of an error is worth a line: never the fields that libraries hang on it, such as whole requests. */
function errorParts(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('statusCode' in error && { statusCode: error.statusCode }),
    ...('requestId' in error && { stripeRequest: error.requestId }),
    ...(cause !== undefined && { cause }),
    ...(error instanceof AggregateError && { errors: error.errors.slice(0, 5) }),
  }
}

/** `value` as it may be logged: no card, password, key, address, name, e-mail, cookie or token, however deep. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return CUT
  if (value instanceof Date) return value
  if (ArrayBuffer.isView(value)) return CUT
  if (Array.isArray(value)) return value.slice(0, 50).map((each) => redacted(each, depth + 1))
  const isError = value instanceof Error
  const entries = Object.entries(isError ? errorParts(value) : value).map(([key, inner]) => [
    key,
    SENSITIVE.test(snake(key)) ? CUT : redacted(inner, depth + 1),
  ])
  return Object.fromEntries(entries)
}
