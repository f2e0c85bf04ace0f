import net from 'node:net'
import type { AddressInfo } from 'node:net'

/** A mail server that takes everything: what it was given, as the bytes that came. */
export interface MailCatcher {
  url: string
  mails: { recipients: string[]; raw: string }[]
  close(): Promise<void>
}

/** Speaks as much SMTP (RFC 5321) as it takes to be handed a mail. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: MailCatcher['mails'] = []
  const server = net.createServer((socket) => {
    let waiting = ''
    let recipients: string[] = []
    let isData = false
    const say = (line: string) => void socket.write(`${line}\r\n`)
    socket.setEncoding('latin1').on('data', (chunk) => {
      waiting += String(chunk)
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n'
        const at = waiting.indexOf(end)
        if (at < 0) return
        const text = waiting.slice(0, at)
        waiting = waiting.slice(at + end.length)
        if (isData) {
          mails.push({ recipients, raw: text })
          recipients = []
          isData = false
          say('250 taken')
        } else if (/^DATA/i.test(text)) {
          isData = true
          say('354 go on')
        } else if (/^QUIT/i.test(text)) {
          say('221 bye')
          socket.end()
        } else {
          const to = /^RCPT TO:<(.*)>/i.exec(text)?.[1]
          if (to !== undefined) recipients.push(to)
          say('250 ok')
        }
      }
    })
    say('220 mail.test')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
