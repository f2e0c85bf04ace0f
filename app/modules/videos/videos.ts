/**
 * A video is a published film of a creator with products tagged on it: each tag is a product from one
 * moment to another, at a place of the picture. Viewers like videos and share them.
 */
export { likeForm, saveForm, shareForm } from './forms.ts'
export { tagsAt } from './tags-at.ts'
export type { VideoTag } from './tags-at.ts'

/** What a viewer must be told about the creator's interest. */
export type DisclosureKind = 'commission' | 'paid' | 'own-brand' | 'none'
