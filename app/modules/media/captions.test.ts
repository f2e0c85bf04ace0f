import { describe, expect, it } from 'vitest'
import { captionAt, parseWebVtt } from './captions.ts'

const FILE = `WEBVTT

NOTE written by hand

1
00:00:00.400 --> 00:00:02.700 line:80%
Take it <b>all</b> out

01:02.900 --> 01:04.800
two
lines
`

describe('WebVTT', () => {
  it('reads times and text, and skips everything else', () => {
    expect(parseWebVtt(FILE)).toEqual([
      { startMs: 400, endMs: 2700, text: 'Take it all out' },
      { startMs: 62_900, endMs: 64_800, text: 'two\nlines' },
    ])
    expect(parseWebVtt('<html>not found</html>')).toEqual([])
  })

  it('reads files with Windows line ends', () => {
    expect(parseWebVtt(FILE.replaceAll('\n', '\r\n'))).toHaveLength(2)
  })

  it('shows a cue from its start until before its end', () => {
    const cues = parseWebVtt(FILE)
    expect([399, 400, 2699, 2700].map((at) => captionAt(cues, at))).toEqual([
      '',
      'Take it all out',
      'Take it all out',
      '',
    ])
  })
})
