import type { DemoFiles } from '../../../prisma/seed/files.ts'
import { seriesNames } from './vocabulary.ts'

const MERCHANTS = 200
const CREATORS = 160

/**
 * Merchants and creators of the volume: the demo's own first, then invented names, each with the identity, country
 * and pictures of one of the demo's (`model`).
 */
export function sellerNames(files: Pick<DemoFiles, 'merchants' | 'creators'>) {
  const invented = seriesNames(MERCHANTS + CREATORS)
  const merchants = files.merchants.map(({ slug, name }) => ({ slug, name, model: slug }))
  for (let index = merchants.length; index < MERCHANTS; index += 1) {
    const model = files.merchants[index % files.merchants.length]
    const name = `${invented[index]} & Co`
    merchants.push({ slug: `seller-${index}`, name, model: model?.slug ?? '' })
  }
  const creators = files.creators.map(({ handle, name }) => ({ handle, name, model: handle }))
  for (let index = creators.length; index < CREATORS; index += 1) {
    const model = files.creators[index % files.creators.length]
    const surname = invented[MERCHANTS + index] ?? ''
    const first = model?.name.split(' ', 1)[0] ?? ''
    creators.push({
      handle: `${model?.handle ?? ''}-${surname.toLowerCase()}`,
      name: `${first} ${surname}`,
      model: model?.handle ?? '',
    })
  }
  return { merchants, creators }
}
