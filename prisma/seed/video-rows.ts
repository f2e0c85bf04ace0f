import { LANGUAGES } from '#app/modules/market/market.ts'
import { captionKey } from './captions.ts'
import type { DemoFiles } from './files.ts'
import type { Ids } from './id-book.ts'

const DAY_MS = 86_400_000

/** Films, the videos made of them, their texts, captions and tags. */
export function videoRows(files: DemoFiles, id: Ids) {
  const made = files.videos.flatMap((video, index) => {
    const film = files.media.films[video.slug]
    return film ? [{ ...video, film, index, fileId: id(`film/${video.slug}`) }] : []
  })
  const folder = (slug: string) => `films/${slug}`
  return {
    videoFiles: made.map(({ slug, film, fileId }) => ({
      id: fileId,
      masterKey: `${folder(slug)}/master.m3u8`,
      durationMs: film.durationMs,
      width: film.width,
      height: film.height,
      posterStem: `${folder(slug)}/poster`,
      posterWidths: [360, 720],
      dominantColor: film.dominantColor,
    })),
    renditions: made.flatMap(({ slug, film, fileId }) =>
      film.renditions.map(({ file, ...rendition }) => ({
        videoFileId: fileId,
        ...rendition,
        fileKey: `${folder(slug)}/${file.split('/').at(-1)}`,
      })),
    ),
    captions: made.flatMap(({ slug, fileId }) =>
      LANGUAGES.map((language) => ({
        videoFileId: fileId,
        language,
        fileKey: captionKey(slug, language),
      })),
    ),
    videos: made.map(({ slug, creator, fileId, index }) => ({
      id: id(`video/${slug}`),
      slug,
      creatorId: id(`creator/${creator}`),
      videoFileId: fileId,
      disclosure: 'commission',
      // The films are rendered, not filmed; that is said where the law asks for it.
      isAiMade: false,
      publishedAt: new Date(Date.UTC(2026, 10, 20) - index * DAY_MS),
    })),
    videoTexts: made.flatMap(({ slug }) =>
      LANGUAGES.map((language) => {
        const text = files.videoTexts[slug]?.texts[language]
        if (!text) throw new Error(`no ${language} text for video ${slug}`)
        return { videoId: id(`video/${slug}`), language, ...text }
      }),
    ),
    videoTags: made.flatMap(({ slug, film }) =>
      film.tags.map(({ product, ...place }) => ({
        videoId: id(`video/${slug}`),
        productId: id(`product/${product}`),
        ...place,
      })),
    ),
  }
}

/** Codes to try: a share off for everyone, and one that works once. */
export function couponRows() {
  const validFrom = new Date(Date.UTC(2026, 0, 1))
  const validTo = new Date(Date.UTC(2027, 11, 31))
  return [
    { code: 'HOLA10', percentBp: 1_000, validFrom, validTo },
    { code: 'ONCE', percentBp: 2_000, maxUses: 1, validFrom, validTo },
  ]
}
