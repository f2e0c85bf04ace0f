import { expect, it } from 'vitest'
import { openMail, type OutgoingMail } from '#app/platform/mail.server.ts'
import { useTestShop } from '#tests/support/context.ts'
import { queueMail, sendWaitingMail } from './send-mail.server.ts'

const shop = useTestShop()

it('a mail waits while no server takes it, and goes out once', async () => {
  const { ctx } = shop
  const letter = { language: 'en', subject: 'A subject', html: '<p>x</p>', text: 'x' }
  await queueMail(ctx, { ...letter, dedupeKey: 'one', recipient: 'a@shop.example' })
  await queueMail(ctx, { ...letter, dedupeKey: 'one', recipient: 'a@shop.example' })
  const away = openMail({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'shop@shop.example' })
  await sendWaitingMail({ ...ctx, mail: away })
  const kept = await ctx.db.mailMessage.findMany()
  expect(kept).toMatchObject([{ sentAt: null, lastError: expect.stringContaining('ECONNREFUSED') }])

  const taken: OutgoingMail[] = []
  const mail = { send: (sent: OutgoingMail) => Promise.resolve(void taken.push(sent)) }
  await sendWaitingMail({ ...ctx, mail })
  await sendWaitingMail({ ...ctx, mail })
  expect(taken).toEqual([
    { to: 'a@shop.example', subject: 'A subject', html: '<p>x</p>', text: 'x' },
  ])
  expect(await ctx.db.mailMessage.findMany()).toMatchObject([
    { sentAt: ctx.clock.now(), lastError: null },
  ])
})
