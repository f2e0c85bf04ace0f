import { describe, expect, it } from 'vitest'
import { chooseRendition, type Rendition, startOf } from './renditions.ts'

const rendition = (width: number, bandwidth: number): Rendition => ({
  file: `/media/films/a/${width}.mp4`,
  type: 'video/mp4; codecs="avc1.4d401f,mp4a.40.2"',
  width,
  bandwidth,
})
const SMALL = rendition(432, 480_000)
const LARGE = rendition(720, 1_200_000)
const calm = { widthPx: 1_000, bytesPerS: null, savesData: false }

describe('the rendition of a film', () => {
  it('is the smallest that fills the screen, else the largest', () => {
    expect(chooseRendition([SMALL, LARGE], { ...calm, widthPx: 390 })).toBe(SMALL)
    expect(chooseRendition([SMALL, LARGE], { ...calm, widthPx: 433 })).toBe(LARGE)
    expect(chooseRendition([SMALL, LARGE], calm)).toBe(LARGE)
  })

  it('is a smaller one on a slow network, and never none', () => {
    expect(chooseRendition([SMALL, LARGE], { ...calm, bytesPerS: 225_000 })).toBe(LARGE)
    expect(chooseRendition([SMALL, LARGE], { ...calm, bytesPerS: 224_999 })).toBe(SMALL)
    expect(chooseRendition([SMALL, LARGE], { ...calm, bytesPerS: 1 })).toBe(SMALL)
  })

  it('is the smallest for those who save data', () => {
    expect(chooseRendition([SMALL, LARGE], { ...calm, savesData: true })).toBe(SMALL)
    expect(chooseRendition([], calm)).toBeUndefined()
  })

  it('has its start beside it', () => {
    expect(startOf('/media/films/a/720.mp4')).toBe('/media/films/a/720-start.mp4')
  })
})
