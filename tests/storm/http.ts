import { Agent, request } from 'node:http'

/** An answer as a browser without script sees it; redirects are not followed. */
export interface Answer {
  status: number
  location: string | null
  /** Seconds, as the answer asks. */
  retryAfter: string | null
  setCookies: readonly string[]
  body: string
}

export interface Letter {
  method?: 'GET' | 'POST'
  cookies?: ReadonlyMap<string, string>
  /** Sent url-encoded, the way a plain form is. */
  form?: Readonly<Record<string, string>>
  origin?: string
  /** The address it comes from, as a proxy in front of the shop tells it. */
  from?: string
  agent?: Agent
  timeoutMs?: number
}

const shared = new Agent({ keepAlive: true, maxFreeSockets: 64, scheduling: 'lifo' })
/** A connection for one request only. */
const fresh = new Agent({ keepAlive: false })

/**
 * Sends one request and reads the whole answer.
 * @throws the socket's error where the connection breaks or `timeoutMs` (five minutes, as in a browser) pass
 */
export function send(url: string, letter: Letter = {}): Promise<Answer> {
  const { method = letter.form ? 'POST' : 'GET', cookies, form, origin, from } = letter
  const body = form && new URLSearchParams(form).toString()
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method,
      agent: letter.agent ?? shared,
      timeout: letter.timeoutMs ?? 300_000,
      headers: {
        Accept: 'text/html',
        ...(origin && { Origin: origin }),
        ...(from && { 'X-Forwarded-For': from }),
        ...(cookies?.size && { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
        ...(body !== undefined && {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        }),
      },
    })
    call.on('timeout', () => call.destroy(new Error('no answer in time')))
    call.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that the server closed just now: like a browser, ask again on a fresh one.
      const isStale = call.reusedSocket && error.code === 'ECONNRESET' && letter.agent !== fresh
      if (isStale) resolve(send(url, { ...letter, agent: fresh }))
      else reject(error)
    })
    call.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
          retryAfter: response.headers['retry-after'] ?? null,
          setCookies: response.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    call.end(body)
  })
}
