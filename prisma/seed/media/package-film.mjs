/** From composed frames and music to HLS renditions of one file each. */
import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RENDITIONS = [
  { name: '720', width: 720, height: 1280, rate: 1000, crf: 24 },
  { name: '432', width: 432, height: 768, rate: 380, crf: 25 },
]
const run = promisify(execFile)
const AUDIO_KBPS = 64
const LOUDNESS = -16
const quiet = ['-hide_banner', '-loglevel', 'error', '-y']

/** Takes JPEG frames and keeps them nearly lossless; write(frame) then end(). */
export function mezzanine(file, rate) {
  const child = spawn(
    'ffmpeg',
    [
      ...quiet,
      '-f',
      'image2pipe',
      '-c:v',
      'mjpeg',
      '-framerate',
      String(rate),
      '-i',
      '-',
      '-vf',
      'scale=in_range=pc:out_range=tv,format=yuv420p',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-crf',
      '10',
      file,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  const done = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`)),
    )
  })
  return {
    write: (frame) =>
      new Promise((resolve) =>
        child.stdin.write(frame) ? resolve() : child.stdin.once('drain', resolve),
      ),
    end: () => {
      child.stdin.end()
      return done
    },
  }
}

/** Gain in dB that brings a WAV file to the wanted loudness (EBU R 128). */
async function gainFor(wavFile) {
  const { stderr: report } = await run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-i',
    wavFile,
    '-af',
    'ebur128',
    '-f',
    'null',
    '-',
  ])
  const integrated = report.match(/I:\s+(-?[\d.]+) LUFS(?![\s\S]*I:\s+-?[\d.]+ LUFS)/)
  if (!integrated) throw new Error(`No loudness measured for ${wavFile}`)
  return LOUDNESS - Number(integrated[1])
}

/** Encodes both renditions and the playlists into `folder`; returns what media.json needs. */
export async function packageFilm(video, wavFile, folder, rate) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const filters = RENDITIONS.map(
    (r, i) => `[v${i}]scale=${r.width}:${r.height}:flags=lanczos[o${i}]`,
  ).join(';')
  const streams = RENDITIONS.flatMap((r, i) => [
    '-map',
    `[o${i}]`,
    '-map',
    '1:a',
    `-crf:v:${i}`,
    String(r.crf),
    `-maxrate:v:${i}`,
    `${r.rate}k`,
    `-bufsize:v:${i}`,
    `${r.rate * 2}k`,
  ])
  const gain = await gainFor(wavFile)
  await run('ffmpeg', [
    ...quiet,
    '-i',
    video,
    '-i',
    wavFile,
    '-filter_complex',
    `[0:v]split=${RENDITIONS.length}${RENDITIONS.map((_, i) => `[v${i}]`).join('')};${filters}`,
    ...streams,
    '-c:v',
    'libx264',
    '-preset',
    'medium',
    '-profile:v',
    'main',
    '-pix_fmt',
    'yuv420p',
    '-g',
    String(rate * 2),
    '-keyint_min',
    String(rate * 2),
    '-sc_threshold',
    '0',
    '-flags',
    '+cgop',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-c:a',
    'aac',
    '-b:a',
    `${AUDIO_KBPS}k`,
    '-ac',
    '2',
    '-ar',
    '44100',
    '-af',
    `volume=${gain.toFixed(2)}dB,alimiter=limit=0.84:level=false`,
    '-f',
    'hls',
    '-hls_time',
    '2',
    '-hls_playlist_type',
    'vod',
    '-hls_segment_type',
    'fmp4',
    '-hls_flags',
    'single_file+independent_segments',
    '-master_pl_name',
    'master.m3u8',
    '-hls_segment_filename',
    join(folder, '%v.mp4'),
    '-var_stream_map',
    RENDITIONS.map((r, i) => `v:${i},a:${i},name:${r.name}`).join(' '),
    join(folder, '%v.m3u8'),
  ])
  return describe(folder)
}

function describe(folder) {
  const master = readFileSync(join(folder, 'master.m3u8'), 'utf8')
  const renditions = RENDITIONS.map(({ name, width, height }) => {
    const line = master
      .split('\n')
      .find((text, i, all) => text.startsWith('#EXT-X-STREAM-INF') && all[i + 1] === `${name}.m3u8`)
    return {
      height,
      width,
      bandwidth: Number(line.match(/BANDWIDTH=(\d+)/)[1]),
      codecs: line.match(/CODECS="([^"]+)"/)[1],
      file: `${name}.mp4`,
      bytes: statSync(join(folder, `${name}.mp4`)).size,
    }
  })
  return renditions.map(({ ...rendition }) => rendition)
}

/** Writes base64 pictures next to the film. */
export const writePosters = (folder, files) => {
  for (const [name, data] of files) writeFileSync(join(folder, name), Buffer.from(data, 'base64'))
}
