import Heart from 'lucide-react/icons/heart'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Picture } from '#app/ui/picture.tsx'
import { Price } from '#app/ui/price.tsx'

export interface CreatorPageProps {
  base: string
  creator: { handle: string; name: string; bio: string; avatar: string }
  videos: readonly {
    slug: string
    title: string
    likes: number
    likesShown: string
    poster: MediaPicture
  }[]
  products: readonly {
    slug: string
    title: string
    price: string
    hasManyPrices: boolean
    picture: MediaPicture | null
  }[]
}

/** A creator: who, their videos, and what is in them. */
export function CreatorPage({ base, creator, videos, products }: CreatorPageProps) {
  const { t } = useTranslation(['feed', 'common'])
  return (
    <div className="page py-8 md:py-14">
      <header className="flex items-start gap-5 md:items-center md:gap-8">
        <Avatar name={creator.name} src={creator.avatar} size={96} />
        <div className="min-w-0">
          <h1 className="text-headline">{creator.name}</h1>
          <p className="text-small text-ink-muted">@{creator.handle}</p>
          {creator.bio && <p className="measure mt-3">{creator.bio}</p>}
        </div>
      </header>
      {videos.length === 0 ? (
        <EmptyState title={t('feed:creator.noVideos')}>{t('feed:creator.noVideosBody')}</EmptyState>
      ) : (
        <section aria-labelledby="videos" className="mt-12">
          <h2 id="videos" className="text-title">
            {t('feed:creator.videos')}
          </h2>
          <ul className="mt-4 grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 lg:grid-cols-5 lg:gap-x-5">
            {videos.map((video, index) => (
              <li key={video.slug}>
                <Link to={`${base}/watch/${video.slug}`} className="group block rounded-sm">
                  <span className="relative block overflow-hidden rounded-sm">
                    <Picture
                      picture={video.poster}
                      alt=""
                      sizes="(min-width: 64rem) 16rem, (min-width: 40rem) 33vw, 50vw"
                      isPriority={index < 2}
                      className="aspect-[9/16] w-full object-cover transition-transform duration-[240ms] ease-out group-hover:scale-[1.03]"
                    />
                    {video.likes > 0 && (
                      <span className="absolute bottom-2 left-2 inline-flex items-center gap-1 rounded-full bg-screen-glass px-2 py-0.5 text-caption font-semibold text-screen-ink">
                        <Heart aria-hidden="true" className="size-3.5" />
                        <span aria-hidden="true">{video.likesShown}</span>
                        <span className="sr-only">
                          {t('feed:creator.likes', { count: video.likes })}
                        </span>
                      </span>
                    )}
                  </span>
                  <span className="mt-2 block text-small font-semibold group-hover:underline">
                    {video.title}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {products.length > 0 && (
        <section aria-labelledby="products" className="mt-16">
          <h2 id="products" className="text-title">
            {t('feed:creator.products')}
          </h2>
          <ul className="mt-4 grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-5">
            {products.map((product) => (
              <li key={product.slug}>
                <Link to={`${base}/products/${product.slug}`} className="group block rounded-sm">
                  {product.picture && (
                    <Picture
                      picture={product.picture}
                      alt=""
                      sizes="(min-width: 64rem) 20rem, 50vw"
                      className="aspect-[4/5] w-full rounded-sm object-cover"
                    />
                  )}
                  <span className="mt-2 block text-small font-semibold group-hover:underline">
                    {product.title}
                  </span>
                  <Price
                    amount={
                      product.hasManyPrices
                        ? t('common:price.from', { price: product.price })
                        : product.price
                    }
                  />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
