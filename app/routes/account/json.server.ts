import { z } from 'zod'

const options = z.strictObject({ step: z.literal('options') })

/**
 * The two requests of every use of a passkey: what is to be signed, and the answer. Null for anything else.
 * @param answer what comes with the second
 */
export async function readStep<Shape extends z.core.$ZodLooseShape>(
  request: Request,
  answer: Shape,
) {
  const step = z.discriminatedUnion('step', [
    options,
    z.strictObject({ step: z.literal('answer'), ...answer }),
  ])
  const body: unknown = await request.json().catch(() => null)
  const parsed = step.safeParse(body)
  return parsed.success ? parsed.data : null
}

/** 429 with when to come back. */
export function tooMany(retryAfterS: number): Response {
  return Response.json(null, { status: 429, headers: { 'Retry-After': String(retryAfterS) } })
}

/** What came is none of ours: 400. */
export function badRequest(): Response {
  return Response.json(null, { status: 400 })
}
