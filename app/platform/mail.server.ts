import { createTransport } from 'nodemailer'
import type { Env } from './env.server.ts'

export interface OutgoingMail {
  to: string
  subject: string
  html: string
  text: string
}

export interface MailDoor {
  /** Null without SMTP_URL: mails are then kept and shown on the outbox page only. */
  send: ((mail: OutgoingMail) => Promise<void>) | null
}

const TIMEOUT_MS = 10_000

export function openMail(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): MailDoor {
  if (!env.SMTP_URL) return { send: null }
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as Record<string, number>)
  return {
    async send(mail) {
      await transport.sendMail({ from: env.MAIL_FROM, ...mail })
    },
  }
}
