import { hash } from '@node-rs/argon2'
import type { Arrival } from '#app/modules/identity/identity.server.ts'
import type { Db } from '#app/platform/db.server.ts'
import { newToken } from '#app/platform/secret.server.ts'

export const PASSWORD = 'three small boats'
export const anEmail = () => `${newToken().slice(0, 12).toLowerCase()}@example.com`

/** Each test calls from an address of its own: limits do not meet. */
export const aCaller = () => newToken()

/** A browser that brings nothing along. */
export const arriving = (previousSession?: string): Arrival => ({
  previousSession,
  device: { browser: 'Firefox', platform: 'Linux' },
  bringAlong: () => Promise.resolve(),
})

export const withSession = (token: string) =>
  new Request('http://shop.test/', { headers: { Cookie: `session=${token}` } })

/** Somebody with an account; the password costs less than a real one. */
export async function aPerson(
  db: Db,
  wishes: { email?: string; language?: string } = {},
): Promise<{ id: string; email: string; name: string }> {
  const { email = anEmail(), language = 'es' } = wishes
  const passwordHash = await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })
  return db.user.create({
    data: { email, name: 'Noa Serra', language, passwordHash },
    select: { id: true, email: true, name: true },
  })
}
