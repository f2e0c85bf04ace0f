import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { LANGUAGES, type Language } from '#app/modules/market/market.ts'
import type { DemoProduct } from './plan.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
/** The rendered films and pictures; `render/` makes them. */
export const MEDIA = `${HERE}media/`

function read<T>(schema: z.ZodType<T>, file: string): T {
  return schema.parse(JSON.parse(readFileSync(HERE + file, 'utf8')))
}

const perLanguage = <T extends z.ZodType>(schema: T) => z.record(z.enum(LANGUAGES), schema)
const country = z.enum(['US', 'ES', 'GB', 'ID', 'TH', 'MY', 'VN', 'PH', 'SG'])
const image = z.object({
  stem: z.string(),
  widths: z.array(z.number()),
  width: z.number(),
  height: z.number(),
  optionValue: z.string().nullable(),
  dominantColor: z.string(),
})
const rendition = z.object({
  height: z.number(),
  width: z.number(),
  bandwidth: z.number(),
  codecs: z.string(),
  file: z.string(),
})
const film = z.object({
  durationMs: z.number(),
  width: z.number(),
  height: z.number(),
  renditions: z.array(rendition),
  tags: z.array(
    z.object({
      product: z.string(),
      startMs: z.number(),
      endMs: z.number(),
      x: z.number(),
      y: z.number(),
    }),
  ),
  dominantColor: z.string(),
})
const productText = z.object({
  title: z.string(),
  description: z.string(),
  highlights: z.array(z.string()),
  options: z.record(z.string(), z.string()).optional(),
  alt: z.string(),
})

const CATEGORIES = ['beauty', 'fashion', 'home', 'electronics', 'sport', 'food']

/** Everything the demo shop is made of, checked as it is read. */
export function readDemoFiles() {
  const texts = Object.assign(
    {},
    ...CATEGORIES.filter((name) => existsSync(`${HERE}texts/${name}.json`)).map((name) =>
      read(z.record(z.string(), perLanguage(productText)), `texts/${name}.json`),
    ),
  ) as Record<string, Record<Language, z.infer<typeof productText>>>
  return {
    texts,
    products: read(z.array(z.custom<DemoProduct>()), 'products.json'),
    merchants: read(
      z.array(z.object({ slug: z.string(), name: z.string(), country, city: z.string() })),
      'merchants.json',
    ),
    merchantFacts: read(
      z.record(
        z.string(),
        z.object({
          legalName: z.string(),
          addressLines: z.array(z.string()),
          postalCode: z.string(),
          city: z.string(),
          registrationNumber: z.string(),
          email: z.string(),
          phone: z.string(),
          foundedYear: z.number(),
          about: perLanguage(z.string()),
        }),
      ),
      'texts/merchants.json',
    ),
    creators: read(
      z.array(z.object({ handle: z.string(), name: z.string(), country })),
      'creators.json',
    ),
    creatorTexts: read(
      z.record(z.string(), z.object({ bio: perLanguage(z.string()) })),
      'texts/creators.json',
    ),
    videos: read(
      z.array(
        z.object({
          slug: z.string(),
          creator: z.string(),
          products: z.array(z.string()),
          seconds: z.number(),
        }),
      ),
      'videos.json',
    ),
    videoTexts: read(
      z.record(
        z.string(),
        z.object({
          texts: perLanguage(z.object({ title: z.string(), description: z.string() })),
          captions: z.array(
            z.object({ startMs: z.number(), endMs: z.number(), text: perLanguage(z.string()) }),
          ),
        }),
      ),
      'texts/videos.json',
    ),
    media: read(
      z.object({
        films: z.record(z.string(), film),
        products: z.record(z.string(), z.object({ images: z.array(image) })),
      }),
      'media/media.json',
    ),
  }
}

export type DemoFiles = ReturnType<typeof readDemoFiles>
