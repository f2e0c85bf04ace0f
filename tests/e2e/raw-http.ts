import net from 'node:net'

export interface RawAnswer {
  status: number
  head: string
  body: string
}

const PATIENCE_MS = 10_000

/**
 * Sends bytes as they are, which no HTTP client would, and reads until the connection ends.
 * @param from the address to come from; of 127.0.0.0/8 Linux lets one choose any
 */
export function sendRaw(origin: string, bytes: string, from?: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = net.connect({
      port: Number(port),
      host: hostname,
      family: 4,
      ...(from && { localAddress: from }),
    })
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(chunks)
        .toString('utf8')
        .split(/\r\n\r\n(.*)/s)
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body })
    })
    socket.write(Buffer.from(bytes, 'latin1'))
  })
}

interface Parts {
  method?: string
  headers?: Record<string, string>
  /** One character a byte. */
  body?: string
  from?: string
}

/** A request on a connection of its own. */
export function rawRequest(origin: string, path: string, parts: Parts = {}): Promise<RawAnswer> {
  const { method = 'GET', headers = {}, body = '', from } = parts
  const length = body && !headers['Transfer-Encoding'] ? { 'Content-Length': body.length } : {}
  const lines = Object.entries({ Host: 'x', Connection: 'close', ...length, ...headers })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return sendRaw(origin, `${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`, from)
}
