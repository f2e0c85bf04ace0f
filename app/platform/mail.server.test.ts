import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailCatcher, startMailCatcher } from '#tests/support/mail-catcher.ts'
import { NAUGHTY, UNPRINTABLE } from '#tests/support/naughty-texts.ts'
import { openMail } from './mail.server.ts'

let server: MailCatcher
beforeAll(async () => void (server = await startMailCatcher()))
afterAll(() => server.close())

/** Names of a raw mail's headers, those of its parts too; lines that go on belong to the one above. */
const headersOf = (raw: string) =>
  raw
    .split('\r\n')
    .filter((line) => /^[\w-]+:/.test(line))
    .map((line) => line.split(':', 1)[0])

/** Text out of quoted-printable or base64 and of encoded words (RFC 2047). */
function subjectOf(raw: string): string {
  const line = /^Subject:(.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? ''
  const bytes = line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/=\?UTF-8\?(Q|B)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replace(/=([\dA-F]{2})/gi, (_match, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

it('no text becomes a header or a recipient, wherever in a mail it stands', async () => {
  const { send } = openMail({ SMTP_URL: server.url, MAIL_FROM: 'Shop <shop@shop.example>' })
  if (!send) throw new Error('no way to send')
  const post = async (text: string) => {
    await send({ to: 'a@shop.example', subject: text, html: `<p>${text}</p>`, text })
    const mail = server.mails.at(-1)
    if (!mail) throw new Error('it did not come')
    return mail
  }
  const usual = headersOf((await post('x')).raw)
  const texts = Object.values(NAUGHTY).flat()
  for (const text of [...texts, ...UNPRINTABLE]) {
    const { recipients, raw } = await post(text)
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(recipients, JSON.stringify(text)).toEqual(['a@shop.example'])
    const own = new Set(usual)
    expect(
      headersOf(head).every((name) => own.has(name)),
      head,
    ).toBe(true)
    expect(headersOf(head).filter((name) => name === 'Subject')).toHaveLength(1)
    expect(head).not.toMatch(/^bcc:/im)
  }
  for (const text of texts) {
    const { raw } = await post(text)
    expect(subjectOf(raw).trim()).toBe(text.trim())
  }
})
