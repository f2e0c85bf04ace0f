import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import {
  PAY_AT_ONCE,
  stripeClient,
  temporaryFile,
  testSandbox,
  webhookReceiver,
} from './test-support.ts'

const payment = { ...PAY_AT_ONCE, amount: 1000, currency: 'usd' }

test('objects, keys and owed webhooks outlive a restart', async () => {
  const file = temporaryFile()
  const before = await testSandbox({ file, webhookUrl: 'http://127.0.0.1:9/nobody' })
  const paid = await before.stripe.paymentIntents.create(payment, { idempotencyKey: 'once' })
  await before.close()

  const receiver = await webhookReceiver()
  const after = await testSandbox({ file, webhookUrl: receiver.url })
  const again = await after.stripe.paymentIntents.create(payment, { idempotencyKey: 'once' })
  expect(again.id).toBe(paid.id)
  expect((await after.stripe.paymentIntents.list()).data).toHaveLength(1)
  await after.admin('POST', 'webhooks/flush')
  await receiver.received(3)
})

test('what was answered is still there after kill -9', async () => {
  const file = temporaryFile()
  const first = await startProcess(file)
  const stripe = stripeClient(first.port)
  const ids = []
  for (let index = 0; index < 20; index++)
    ids.push((await stripe.paymentIntents.create(payment)).id)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await startProcess(file)
  const found = await stripeClient(second.port).paymentIntents.list({ limit: 100 })
  expect(found.data.map(({ id }) => id)).toEqual(ids.toReversed())
  expect(found.data.every(({ status }) => status === 'succeeded')).toBe(true)
  second.child.kill('SIGTERM')
  expect((await once(second.child, 'exit'))[0]).toBe(0)
})

test('a wrong setting stops the start with its name', async () => {
  const child = spawn(process.execPath, ['sandbox/stripe/server.ts'], {
    env: { ...process.env, STRIPE_SECRET_KEY: 'sk_live_never' },
  })
  let message = ''
  child.stderr.on('data', (chunk: Buffer) => (message += chunk.toString()))
  expect((await once(child, 'exit'))[0]).toBe(1)
  expect(message).toContain('STRIPE_SECRET_KEY')
})

async function startProcess(file: string) {
  const child = spawn(process.execPath, ['sandbox/stripe/server.ts'], {
    env: { ...process.env, STRIPE_SANDBOX_FILE: file, STRIPE_SANDBOX_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(/:(\d+)\s*$/.exec(line.toString())?.[1]) }
}
