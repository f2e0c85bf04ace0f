import type { AppLoadContext } from '@remix-run/node'
import { parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { mergeCartAtSignIn } from '#app/modules/cart/cart.server.ts'
import {
  type Arrival,
  currentUser,
  type CurrentUser,
  isConfirmed,
} from '#app/modules/identity/identity.server.ts'
import { callerNetwork, describeDevice, safeReturnTo } from '#app/modules/identity/identity.ts'
import { claimGuestOrders } from '#app/modules/orders/orders.server.ts'
import { takeSavedAlong } from '#app/modules/videos/videos.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { seeOther } from '../see-other.ts'

/** Whom limits per address count; hashed, because an address does not belong in a table. */
export function callerKey({ clientAddress }: Pick<AppLoadContext, 'clientAddress'>): string {
  return Buffer.from(tokenHash(callerNetwork(clientAddress))).toString('base64url')
}

/** The account of the request. @throws Response that leads to the sign-in, and from there back here. */
export async function requireUser(ctx: Context, request: Request): Promise<CurrentUser> {
  const user = await currentUser(ctx, request)
  if (user) return user
  const { pathname, search } = new URL(request.url)
  // After a form there is nothing to come back to but the page it stood on.
  throw seeOther(`/sign-in?${new URLSearchParams({ returnTo: pathname + search })}`)
}

/** As requireUser. @throws Response that asks for password or passkey first, where neither was given just now */
export async function requireConfirmed(ctx: Context, request: Request): Promise<CurrentUser> {
  const user = await requireUser(ctx, request)
  if (await isConfirmed(ctx, request)) return user
  const { pathname } = new URL(request.url)
  throw seeOther(`/account/confirm?${new URLSearchParams({ returnTo: pathname })}`)
}

/** @throws Response that leads on, for those who are signed in already. */
export async function requireGuest(ctx: Context, request: Request): Promise<void> {
  if (await currentUser(ctx, request)) throw seeOther(returnToOf(ctx, request))
}

export function returnToOf(ctx: Context, request: Request): string {
  return safeReturnTo(new URL(request.url).searchParams.get('returnTo') ?? '', ctx.env.APP_ORIGIN)
}

/**
 * What comes with a new session: the one the browser had, the guest's cart, the videos kept, the orders placed without
 * an account.
 */
export function arrivalOf(ctx: Context, request: Request): Arrival {
  const token = ctx.cookies.get(request, 'cart')
  const visitorId = parseVisitorId(ctx.cookies.get(request, 'visitor'))
  return {
    previousSession: ctx.cookies.get(request, 'session'),
    device: describeDevice(request.headers.get('User-Agent')),
    async bringAlong(tx, { userId, email }) {
      await mergeCartAtSignIn(tx, { token, userId })
      await takeSavedAlong(tx, { visitorId, userId })
      await claimGuestOrders(tx, { userId, email })
    },
  }
}

/** Leads the newly signed-in on, with their session; the cart is the account's from now on. */
export function arrive(ctx: Context, session: string, path: string): Response {
  return seeOther(path, arrivalCookies(ctx, session))
}

export function arrivalCookies(ctx: Pick<Context, 'cookies'>, session: string): string[] {
  return [
    ctx.cookies.set('session', session),
    ctx.cookies.clear('cart'),
    ctx.cookies.clear('sign-up'),
  ]
}
