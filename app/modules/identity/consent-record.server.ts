import { CONSENT_VERSION, type ConsentAnswer, type MarketCode } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'

/** An answer about data that was given while signed in. */
export interface ConsentRecord {
  answer: ConsentAnswer
  /** Of the question. */
  version: number
  market: MarketCode
  givenAt: Date
}

/** Keeps proof of an answer: what, when, where, to which version of the question. */
export async function recordConsent(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: { userId: string; answer: ConsentAnswer; market: MarketCode },
): Promise<void> {
  await ctx.db.consentRecord.create({
    data: { ...input, version: CONSENT_VERSION, givenAt: ctx.clock.now() },
  })
}

/** The account's answers, newest first. */
export async function listConsents(
  ctx: Pick<Context, 'db'>,
  userId: string,
): Promise<ConsentRecord[]> {
  const rows = await ctx.db.consentRecord.findMany({
    where: { userId },
    select: { answer: true, version: true, market: true, givenAt: true },
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows as ConsentRecord[]
}
