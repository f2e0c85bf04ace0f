import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'

/** A phone of the middle class on 4G, as Chromium plays it. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  // Two device pixels a side: more only measures the software rasteriser, which no phone has.
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'en-US',
} as const
const CPU_SLOWDOWN = 4
const BYTES_PER_S = 9_000_000 / 8
const ROUND_TRIP_MS = 170

// Its exports do not name the file for a plain script tag.
const WEB_VITALS = readFileSync(
  join(
    fileURLToPath(import.meta.resolve('web-vitals/attribution')),
    '../web-vitals.attribution.iife.js',
  ),
  'utf8',
)

export interface Phone {
  page: Page
  cdp: CDPSession
  /** Leaves nothing behind: cookies and cache go with it. */
  close: () => Promise<void>
}

/** Starts a Chromium without a window. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
}

/**
 * A page in a fresh profile, if slow with `web-vitals` at hand before any script of the site.
 * @param options.isSlow CPU at a quarter, and 4G; otherwise what the machine has, and nothing that watches: what
 *   watches keeps what it saw, and memory would count that
 */
export async function openPhone(
  browser: Browser,
  origin: string,
  { isSlow = true }: { isSlow?: boolean } = {},
): Promise<Phone> {
  const context = await browser.newContext({ ...PHONE, baseURL: origin })
  // Playwright runs it within a function, where its global would stay.
  if (isSlow) await context.addInitScript(`${WEB_VITALS};window.webVitals = webVitals`)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  if (isSlow) {
    await cdp.send('Network.enable')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: ROUND_TRIP_MS,
      downloadThroughput: BYTES_PER_S,
      uploadThroughput: BYTES_PER_S,
    })
  }
  return { page, cdp, close: () => context.close() }
}
