import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, invalidRequest } from './errors.ts'

const MAX_BODY_BYTES = 1024 * 1024

/** The body as text; throws a 413 in Stripe's shape when it is larger than a mebibyte. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is still read, or the client could not read the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  if (size > MAX_BODY_BYTES) {
    throw new ApiError(413, {
      type: 'invalid_request_error',
      message: 'The request is larger than one mebibyte.',
    })
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Throws Stripe's 400 unless a body, if there is one, is form-encoded. */
export function checkFormEncoded(request: IncomingMessage) {
  const type = request.headers['content-type'] ?? ''
  if (type === '' || type.startsWith('application/x-www-form-urlencoded')) return
  throw invalidRequest('Send the parameters as application/x-www-form-urlencoded.')
}

export function sendJson(
  response: ServerResponse,
  status: number,
  json: string,
  headers: Record<string, string> = {},
) {
  send(response, status, 'application/json', json, { 'Cache-Control': 'no-store', ...headers })
}

/** Sends what an exception stands for: its own refusal, or a 500 that the log explains. */
export function sendRefusal(response: ServerResponse, error: unknown) {
  const { status, body } = refusalOf(error)
  if (response.headersSent) response.destroy()
  else sendJson(response, status, body)
}

/** The status and JSON text of a refusal. */
export function refusalOf(error: unknown): { status: number; body: string } {
  if (error instanceof ApiError) {
    return { status: error.status, body: JSON.stringify({ error: error.body }) }
  }
  process.stderr.write(`stripe sandbox: ${error instanceof Error ? error.stack : String(error)}\n`)
  const body = { type: 'api_error', message: 'The sandbox failed; its log says why.' }
  return { status: 500, body: JSON.stringify({ error: body }) }
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string>,
) {
  if (response.destroyed) return
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(body)
}

export function redirect(response: ServerResponse, location: string) {
  send(response, 303, 'text/plain; charset=utf-8', '', {
    Location: location,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
}

/** One header as text, or undefined. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Waits, but no longer than the connection lasts. */
export function pause(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    response.once('close', done)
    function done() {
      clearTimeout(timer)
      response.off('close', done)
      resolve()
    }
  })
}
