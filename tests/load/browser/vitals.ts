import type { Page } from '@playwright/test'
import type * as webVitals from 'web-vitals/attribution'

interface Watched extends Window {
  webVitals: typeof webVitals
  vitals: Record<string, number>
  worst: string
}

/**
 * Has `web-vitals` note every change of LCP, CLS and INP of the pages to come. Interactions from 16 ms on are noted;
 * below that the browser tells nothing.
 */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched
    watched.vitals = {}
    const note = (metric: webVitals.Metric) => (watched.vitals[metric.name] = metric.value)
    const all = { reportAllChanges: true }
    watched.webVitals.onLCP(note, all)
    watched.webVitals.onCLS(note, all)
    watched.webVitals.onINP(
      (metric: webVitals.INPMetricWithAttribution) => {
        note(metric)
        const { interactionTarget, inputDelay, processingDuration, presentationDelay } =
          metric.attribution
        const parts = [inputDelay, processingDuration, presentationDelay].map(Math.round)
        watched.worst = `${interactionTarget} ${parts.join(' + ')} ms`
      },
      { ...all, durationThreshold: 16 },
    )
  })
}

/** What has been noted so far: LCP and INP in ms, CLS as it is; undefined if there was none. */
export function readVital(page: Page, name: 'LCP' | 'CLS' | 'INP'): Promise<number | undefined> {
  return page.evaluate((name) => (window as unknown as Watched).vitals[name], name)
}

/** The slowest interaction: what was touched, and its delay, handlers and paint. */
export function slowestInteraction(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Watched).worst)
}
