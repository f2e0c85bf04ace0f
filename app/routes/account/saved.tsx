import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, Form, useActionData, useLoaderData } from '@remix-run/react'
import BookmarkX from 'lucide-react/icons/bookmark-x'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { z } from 'zod'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { readSavedVideos, type SavedVideo, setSaved } from '#app/modules/videos/videos.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { iconButtonStyle } from '#app/ui/icon-button.tsx'
import { Picture } from '#app/ui/picture.tsx'
import { pageMeta } from '../seo.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { UndoNotice } from './undo-notice.tsx'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const place = requestLocale(ctx, request)
  return {
    title: identityTexts(ctx, request)('saved.title'),
    place,
    videos: await readSavedVideos(ctx, { userId: user.id, ...place }),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

const form = z.strictObject({ intent: z.enum(['remove', 'restore']), videoId: z.uuid() })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = form.safeParse(await readFields(request))
  if (!fields.success) throw new Response(null, { status: 400 })
  const { intent, videoId } = fields.data
  await setSaved(ctx, { keeper: { userId }, videoId, isSaved: intent === 'restore' })
  return data({ removed: intent === 'remove' ? videoId : null })
}

export default function Saved() {
  const { place, videos } = useLoaderData<typeof loader>()
  const removed = useActionData<typeof action>()?.removed
  const { t } = useTranslation('identity')
  const news = removed && (
    <div className="mb-6">
      <UndoNotice
        key={removed}
        text={t('saved.removed')}
        action="/account/saved"
        fields={{ videoId: removed }}
      />
    </div>
  )
  if (videos.length === 0) {
    return (
      <>
        {news}
        <EmptyState
          heading="h1"
          title={t('saved.emptyTitle')}
          actions={
            <LinkButton to={pathFor(place.market, place.language)} variant="primary">
              {t('orders.watch')}
            </LinkButton>
          }
        >
          {t('saved.emptyBody')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      {news}
      <h1 className="text-headline">{t('saved.title')}</h1>
      <ul className="mt-6 grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 lg:gap-x-5">
        {videos.map((video) => (
          <li key={video.id} className="relative">
            <Film
              video={video}
              to={pathFor(place.market, place.language, `/watch/${video.slug}`)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Film({ video, to }: { video: SavedVideo; to: string }) {
  const { t } = useTranslation('identity')
  const { id, title, creator, poster, isAvailable } = video
  const card = (
    <>
      <Picture
        picture={poster}
        alt=""
        sizes="(min-width: 64rem) 15rem, (min-width: 40rem) 30vw, 46vw"
        className={`aspect-9/16 w-full rounded-sm object-cover ${isAvailable ? '' : 'opacity-40 grayscale'}`}
      />
      <span className="mt-2 block text-small font-semibold">{title}</span>
      <span className="block text-small text-ink-muted">
        {isAvailable ? creator : t('saved.unavailable')}
      </span>
    </>
  )
  return (
    <>
      {isAvailable ? (
        <Link to={to} className="block">
          {card}
        </Link>
      ) : (
        <div>{card}</div>
      )}
      <Form method="post" className="absolute top-2 right-2">
        <input type="hidden" name="videoId" value={id} />
        <button
          type="submit"
          name="intent"
          value="remove"
          aria-label={t('saved.remove', { title })}
          title={t('saved.remove', { title })}
          className={iconButtonStyle('glass')}
        >
          <BookmarkX aria-hidden="true" />
        </button>
      </Form>
    </>
  )
}
