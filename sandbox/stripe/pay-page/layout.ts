import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { send } from '../http.ts'
import { html, Html } from './html.ts'
import { script } from './script.ts'
import { styles } from './styles.ts'
import type { Texts } from './texts.ts'

interface Page {
  title: string
  main: Html
  /** Origins this page's form may lead to, besides the sandbox: browsers check redirects too. */
  formTargets: readonly string[]
  status?: number
}

/** Sends a whole page, with a policy that allows nothing but its own style, script and form. */
export function sendPage(response: ServerResponse, texts: Texts, page: Page) {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `form-action ${["'self'", ...page.formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  const body = html`<!doctype html>
    <html lang="${texts.htmlLang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${page.title}</title>
        <style nonce="${nonce}">
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <header class="test">${texts.t('testBanner')}</header>
        <main>${page.main}</main>
        <script nonce="${nonce}">
          ${new Html(script)}
        </script>
      </body>
    </html> `
  send(response, page.status ?? 200, 'text/html; charset=utf-8', body.source, {
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': `${policy.join('; ')}; img-src data:`,
    // The address holds the client secret, which no other site is to learn.
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
  })
}

/** A page that says one thing and leads back to the shop. */
export function sendNotice(
  response: ServerResponse,
  texts: Texts,
  notice: {
    title: string
    text: string
    tone: 'good' | 'bad'
    back: string | null
    status?: number
  },
) {
  const main = html`<section class="card notice ${notice.tone}">
    <span class="mark" aria-hidden="true"></span>
    <h1>${notice.title}</h1>
    <p>${notice.text}</p>
    ${notice.back !== null && html`<a class="button" href="${notice.back}">${texts.t('backToShop')}</a>`}
  </section>`
  sendPage(response, texts, {
    title: notice.title,
    main,
    formTargets: [],
    ...(notice.status !== undefined && { status: notice.status }),
  })
}
