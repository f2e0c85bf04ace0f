import type { ErrorRequestHandler } from 'express'
import type { Duplex } from 'node:stream'
import type { Log } from './log.server.ts'
import { refuse } from './request-gate.server.ts'

const WORDS: Readonly<Record<number, string>> = {
  400: 'No such address.',
  403: 'Not found.',
  404: 'Not found.',
  412: 'It has changed.',
  416: 'It is not as long as that.',
}

/** The last door: what Express and its files refuse, and what nobody caught; nothing of the error is shown. */
export function answerError(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error)
    if (status >= 500 && !request.destroyed) log.error({ err: error }, 'request failed')
    refuse(response, status === 403 ? 404 : status, WORDS[status] ?? 'Something went wrong.')
  }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 600 ? status : 500
}

const REFUSALS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no HTTP never becomes a request: it is answered on the bare connection. */
export function unreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status = REFUSALS[error.code ?? ''] ?? '400 Bad Request'
  const headers = 'Connection: close\r\nCache-Control: private, no-store\r\nContent-Length: 0'
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\nX-Content-Type-Options: nosniff\r\n\r\n`)
}
