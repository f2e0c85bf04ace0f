import { z } from 'zod'

/** The form behind the heart. `returnTo` is where a browser without scripts goes next. */
export const likeForm = z.strictObject({
  videoId: z.uuid(),
  isLiked: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  returnTo: z.string().max(2_000).optional(),
})

/** Said when a viewer sent the video on. */
export const shareForm = z.strictObject({ videoId: z.uuid() })
