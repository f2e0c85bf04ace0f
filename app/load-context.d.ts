import '@remix-run/node'
import type { Context } from './platform/context.server.ts'

/** What the web server hands to every loader and action. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    ctx: Context
    /** Names this request in its answer, its log lines and, where it fails, on the page. */
    requestId: string
    /** The nonce of this response's Content-Security-Policy. */
    nonce: string
    /** Address of the other end of the connection, as limits per address count it. */
    clientAddress: string
    /** Set where a loader or action met no database: the answer is then 503. */
    isDatabaseAway?: boolean
  }
}
