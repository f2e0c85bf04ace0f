import { Agent, request as open, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** Empty unless the request asked to keep it: decoding costs the generator more than sending. */
  body: string
  bytes: number
}

export interface Asked {
  headers?: Record<string, string>
  /** Sent as a form, by POST. */
  form?: Record<string, string>
  /** Sent as JSON, by POST. */
  json?: string
  keepBody?: boolean
}

export interface Client {
  send(path: string, asked?: Asked): Promise<Answer>
  close(): void
}

const TIMEOUT_MS = 60_000
/** A kept connection that the server had just closed for being idle: asked again, as browsers do. */
const STALE = Symbol('stale')

/**
 * The load generator's own small client: keep-alive connections, nothing parsed that is not asked for.
 * @param url where to connect, `http://127.0.0.1:<port>`
 * @param host what the Host header says
 */
export function createClient(url: string, host: string, connections: number): Client {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'lifo' })
  const once = (path: string, asked: Asked): Promise<Answer | typeof STALE> =>
    new Promise((resolve, reject) => {
      const body = asked.form ? new URLSearchParams(asked.form).toString() : asked.json
      const type = asked.form ? 'application/x-www-form-urlencoded' : 'application/json'
      let hasAnswer = false
      const sent = open({
        agent,
        host: hostname,
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        timeout: TIMEOUT_MS,
        headers: {
          Host: host,
          Accept: 'text/html',
          ...(body !== undefined && {
            'Content-Type': type,
            'Content-Length': Buffer.byteLength(body),
            // What a browser says of a form on our own page.
            'Sec-Fetch-Site': 'same-origin',
          }),
          ...asked.headers,
        },
      })
      sent.on('timeout', () => sent.destroy(new Error(`${path} was not answered`)))
      sent.on('error', (error: NodeJS.ErrnoException) => {
        const isStale = sent.reusedSocket && !hasAnswer && error.code === 'ECONNRESET'
        if (isStale) resolve(STALE)
        else reject(error)
      })
      sent.on('response', (response) => {
        hasAnswer = true
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (asked.keepBody) chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            bytes,
          }),
        )
      })
      sent.end(body)
    })
  return {
    async send(path, asked = {}) {
      for (;;) {
        const answer = await once(path, asked)
        if (answer !== STALE) return answer
      }
    },
    close: () => agent.destroy(),
  }
}

/** The `name=value` of each Set-Cookie of an answer, as a Cookie header. */
export function cookiesOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0]).join('; ')
}
