import { z } from 'zod'

/** The form behind the heart. `returnTo` is where a browser without scripts goes next. */
export const likeForm = z.strictObject({
  videoId: z.uuid(),
  isLiked: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  returnTo: z.string().max(2_000).optional(),
})

/** The form behind the bookmark. */
export const saveForm = z.strictObject({
  videoId: z.uuid(),
  isSaved: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
})

/** Said when a viewer sent the video on. */
export const shareForm = z.strictObject({ videoId: z.uuid() })
