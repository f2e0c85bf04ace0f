import type { Context } from '#app/platform/context.server.ts'

/** Forgets what nobody came back for: challenges, wishes for an account, wishes for another address. */
export async function forgetExpired(ctx: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const isOver = { where: { expiresAt: { lte: ctx.clock.now() } } }
  await ctx.db.webauthnChallenge.deleteMany(isOver)
  await ctx.db.signUp.deleteMany(isOver)
  await ctx.db.emailChange.deleteMany(isOver)
}
