/** The studio's page in a headless Chromium that draws on the processor. */
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const here = import.meta.dirname
const roots = {
  '/studio/': join(here, 'studio'),
  '/seed/': join(here, '..'),
  '/cache/': join(here, '.cache'),
  '/modules/': join(here, '../../../node_modules'),
}
const types = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

function serve() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    const prefix = Object.keys(roots).find((p) => path.startsWith(p))
    if (!prefix || path.includes('..')) return response.writeHead(404).end()
    const stream = createReadStream(join(roots[prefix], path.slice(prefix.length)))
    stream.on('error', () => response.writeHead(404).end())
    stream.on('open', () => {
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
      })
      stream.pipe(response)
    })
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

/** Opens the studio; `page` has `window.studio`. Call `close` when done. */
export async function openStudio() {
  const server = await serve()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  })
  const address = `http://127.0.0.1:${server.address().port}/studio/page.html`
  /** A page of the studio; `fresh` empties it. Loading is tried twice: a busy machine may drop a request. */
  const openPage = async () => {
    const page = await browser.newPage({ viewport: { width: 600, height: 960 } })
    page.setDefaultTimeout(120_000)
    page.on('pageerror', (error) => console.error('studio:', error.message))
    page.on('console', (message) => {
      if (
        ['error', 'warning'].includes(message.type()) &&
        !/GPU stall|deprecated/.test(message.text())
      )
        console.error('studio:', message.text().slice(0, 300))
    })
    const load = async () => {
      await page.goto(address)
      await page.waitForFunction(() => window.studio, null, { timeout: 60_000 })
    }
    const fresh = () => load().catch(load)
    await fresh()
    return { page, fresh }
  }
  const first = await openPage()
  return {
    ...first,
    openPage,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
