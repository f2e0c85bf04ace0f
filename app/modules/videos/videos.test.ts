import { describe, expect, it } from 'vitest'
import { likeForm, tagsAt, type VideoTag } from './videos.ts'

const tag = (productId: string, startMs: number, endMs: number): VideoTag => ({
  productId,
  startMs,
  endMs,
  x: 0.5,
  y: 0.5,
})
const tags = [tag('a', 500, 4500), tag('b', 3000, 7000), tag('c', 4000, 7800)]
const shownAt = (ms: number) => tagsAt(tags, ms).map(({ productId }) => productId)

describe('tags', () => {
  it('come and go with the time of the video', () => {
    expect([0, 499, 500, 2999, 3000, 4500, 7799, 7800].map(shownAt)).toEqual([
      [],
      [],
      ['a'],
      ['a'],
      ['b', 'a'],
      ['c', 'b'],
      ['c'],
      [],
    ])
  })

  it('never cover the picture with more than two, the newest staying', () => {
    expect(shownAt(4200)).toEqual(['c', 'b'])
  })

  it('show a product once even where its times overlap', () => {
    expect(tagsAt([tag('a', 0, 5000), tag('a', 2000, 6000)], 3000)).toHaveLength(1)
  })
})

describe('the like form', () => {
  it('refuses what it does not know', () => {
    const videoId = '030295c4-d115-414e-9aa4-9878a33d5f1d'
    expect(likeForm.parse({ videoId, isLiked: 'no' })).toEqual({ videoId, isLiked: false })
    expect(likeForm.safeParse({ videoId, isLiked: 'yes', visitorId: 'x' }).success).toBe(false)
    expect(likeForm.safeParse({ videoId: '1', isLiked: 'yes' }).success).toBe(false)
  })
})
