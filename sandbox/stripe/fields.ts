import { z } from 'zod'
import { type ApiError, invalidRequest } from './errors.ts'
import { type FormBranch, paramName } from './params.ts'

/** Messages of these schemas are Stripe's error codes; `parseParams` puts them into words. */
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, 'parameter_invalid_integer')
  .transform(Number)
export const amount = integer.refine((value) => value >= 0, 'parameter_invalid_integer')
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const text = (maxLength = 5000) =>
  z.string().min(1, 'parameter_invalid_empty').max(maxLength, 'parameter_invalid_string_too_long')

/** An empty value unsets the field. */
export const unsettable = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema])

export const list = <S extends z.ZodType>(item: S) =>
  z.record(z.string(), item).transform((entries) => Object.values(entries))

const MAX_METADATA_KEYS = 50
export const metadata = unsettable(
  z
    .record(z.string().min(1).max(40), z.string().max(500, 'parameter_invalid_string_too_long'))
    .refine((map) => Object.keys(map).length <= MAX_METADATA_KEYS, 'metadata_too_many_keys'),
)

/** Applies what was sent to what is there: an empty value removes a key, `metadata=` all of them. */
export function mergeMetadata(
  current: Record<string, string>,
  patch: Record<string, string> | null | undefined,
): Record<string, string> {
  if (patch === undefined) return current
  if (patch === null) return {}
  const merged = { ...current, ...patch }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
}

const line = z.string().max(5000, 'parameter_invalid_string_too_long').optional()
export const address = z.strictObject({
  city: line,
  country: line,
  line1: line,
  line2: line,
  postal_code: line,
  state: line,
})
export const shipping = z.strictObject({
  address,
  name: text(),
  carrier: line,
  phone: line,
  tracking_number: line,
})
export const billingDetails = z.strictObject({
  address: unsettable(address).optional(),
  email: unsettable(text(512)).optional(),
  name: unsettable(text()).optional(),
  phone: unsettable(text()).optional(),
})

export const expand = list(text(200)).optional()

/** Address as Stripe shows it: every line present, an empty or unsent one null. */
export function fullAddress(sent: z.output<typeof address> | null | undefined) {
  return {
    city: sent?.city || null,
    country: sent?.country || null,
    line1: sent?.line1 || null,
    line2: sent?.line2 || null,
    postal_code: sent?.postal_code || null,
    state: sent?.state || null,
  }
}

export function fullShipping(sent: z.output<typeof shipping>) {
  return {
    address: fullAddress(sent.address),
    carrier: sent.carrier || null,
    name: sent.name,
    phone: sent.phone || null,
    tracking_number: sent.tracking_number || null,
  }
}

/** Reads decoded parameters by a strict schema; throws Stripe's 400 for the first one that is wrong. */
export function parseParams<S extends z.ZodType>(schema: S, raw: FormBranch): z.output<S> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  throw paramError(result.error.issues[0], raw)
}

function paramError(
  issue: z.core.$ZodIssue | undefined,
  raw: FormBranch,
  above: PropertyKey[] = [],
): ApiError {
  if (!issue) return invalidRequest('The parameters cannot be read.')
  const path = [...above, ...issue.path]
  const param = paramName(path)
  if (issue.code === 'unrecognized_keys') {
    const unknown = paramName([...path, issue.keys[0] ?? ''])
    return invalidRequest(`The parameter ${unknown} is not known here.`, {
      code: 'parameter_unknown',
      param: unknown,
    })
  }
  const sent = valueAt(raw, path)
  if (sent === undefined) {
    const message = `The parameter ${param} is required.`
    return invalidRequest(message, { code: 'parameter_missing', param })
  }
  if (issue.code === 'invalid_union') {
    return paramError(issue.errors.at(-1)?.[0], raw, path)
  }
  if (issue.code === 'invalid_value') {
    const message = `${param} must be one of: ${issue.values.map(String).join(', ')}.`
    return invalidRequest(message, { param })
  }
  const code = /^[a-z_]+$/.test(issue.message) ? { code: issue.message } : {}
  const shown = typeof sent === 'string' ? ` (got '${sent.slice(0, 60)}')` : ''
  return invalidRequest(`The value of ${param} cannot be used${shown}.`, { ...code, param })
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    raw,
  )
}
