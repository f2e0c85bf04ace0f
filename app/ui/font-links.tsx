import bricolageLatin from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url'
import bricolageVietnamese from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-vietnamese-wght-normal.woff2?url'
import notoThai from '@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2?url'
import hankenLatin from '#app/styles/fonts/hanken-grotesk-latin.woff2?url'
import hankenVietnamese from '#app/styles/fonts/hanken-grotesk-vietnamese.woff2?url'
import notoChineseCss from '#app/styles/noto-sans-sc.css?url'

/** Font files that the first paint of a page in this language certainly needs. */
function preloads(language: string): readonly string[] {
  switch (language) {
    case 'vi':
      return [hankenLatin, hankenVietnamese, bricolageLatin, bricolageVietnamese]
    case 'th':
      return [notoThai, hankenLatin]
    case 'zh':
      return [hankenLatin]
    default:
      return [hankenLatin, bricolageLatin]
  }
}

/** Preloads of the language's fonts, for the head of the document. */
export function FontLinks({ language }: { language: string }) {
  return (
    <>
      {preloads(language).map((href) => (
        <link
          key={href}
          rel="preload"
          as="font"
          type="font/woff2"
          href={href}
          crossOrigin="anonymous"
        />
      ))}
      {language === 'zh' && <link rel="stylesheet" href={notoChineseCss} />}
    </>
  )
}
