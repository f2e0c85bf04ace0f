import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { indexProducts } from '#app/modules/catalog/catalog.server.ts'
import { publishStock } from '#app/modules/inventory/inventory.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { openLocalMediaStore } from '#app/platform/storage.server.ts'
import { DEMO_PASSWORD, DEMO_USERS, hashDemoPassword } from './accounts.ts'
import { writeCaptions } from './captions.ts'
import { MEDIA, readDemoFiles } from './files.ts'
import { buildRows } from './rows.ts'
import { writeStarts } from './starts.ts'

/**
 * Loads the demo shop: media first (copying twice is harmless), then every row in one transaction, so that
 * an interrupted first run leaves an empty shop that the next run fills.
 */
const url = process.env['DATABASE_URL']
if (!url) throw new Error('DATABASE_URL is not set')
const mediaDirectory = process.env['MEDIA_DIR'] ?? '.data/media'
const database = openDatabase(url, 2)
const { db } = database

try {
  const isLoaded = (await db.merchant.count()) > 0
  if (isLoaded && process.argv.includes('--if-empty')) {
    console.log('The demo shop is already there.')
  } else if (isLoaded) {
    throw new Error('The database is not empty; the demo shop is only loaded into an empty one.')
  } else {
    await load()
  }
} finally {
  await database.close()
}

async function load(): Promise<void> {
  const files = readDemoFiles()
  const store = openLocalMediaStore(mediaDirectory)
  await mkdir(store.directory, { recursive: true })
  for (const folder of ['films', 'images']) {
    await cp(MEDIA + folder, join(store.directory, folder), { recursive: true })
  }
  await writeCaptions(store, files)
  const passwordHash = await hashDemoPassword()
  const rows = buildRows(files)
  await writeStarts(
    store.directory,
    rows.renditions.map(({ fileKey }) => fileKey),
  )
  await db.$transaction(
    async (tx) => {
      await tx.user.createMany({ data: DEMO_USERS.map((user) => ({ ...user, passwordHash })) })
      await tx.merchant.createMany({ data: rows.merchants })
      await tx.merchantText.createMany({ data: rows.merchantTexts })
      await tx.creator.createMany({ data: rows.creators })
      await tx.creatorText.createMany({ data: rows.creatorTexts })
      await tx.warehouse.createMany({ data: rows.warehouses })
      await tx.image.createMany({ data: rows.images })
      await tx.product.createMany({ data: rows.products })
      await tx.productText.createMany({ data: rows.productTexts })
      await tx.productImage.createMany({ data: rows.productImages })
      await tx.variant.createMany({ data: rows.variants })
      await tx.listing.createMany({ data: rows.listings })
      await tx.variantPrice.createMany({ data: rows.prices })
      await tx.stockLevel.createMany({ data: rows.stockLevels })
      await tx.stockMovement.createMany({ data: rows.stockMovements })
      await tx.videoFile.createMany({ data: rows.videoFiles })
      await tx.rendition.createMany({ data: rows.renditions })
      await tx.caption.createMany({ data: rows.captions })
      await tx.video.createMany({ data: rows.videos })
      await tx.videoText.createMany({ data: rows.videoTexts })
      await tx.videoTag.createMany({ data: rows.videoTags })
      await tx.coupon.createMany({ data: rows.coupons })
      const productIds = rows.products.map(({ id }) => id)
      await indexProducts(tx, productIds, rows.creatorsOfProducts)
      await publishStock(tx, productIds, new Date())
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
  const accounts = DEMO_USERS.map(({ email, name }) => ({ email, name, password: DEMO_PASSWORD }))
  await writeFile(join(store.directory, '..', 'demo-accounts.json'), JSON.stringify(accounts))
  console.log(
    `The demo shop is loaded: ${rows.products.length} products, ${rows.videos.length} videos.`,
  )
}
