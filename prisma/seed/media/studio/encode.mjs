/** Pictures out of the browser. */

/** Canvas as base64 of the given type. */
export async function encode(canvas, type, quality) {
  const blob = await canvas.convertToBlob({ type, quality })
  const text = await new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(reader.result))
    reader.readAsDataURL(blob)
  })
  return text.slice(text.indexOf(',') + 1)
}

/** The picture's average colour: what stands in its place until it has loaded. */
export function dominant(source) {
  const tiny = new OffscreenCanvas(8, 8)
  const g = tiny.getContext('2d', { willReadFrequently: true })
  g.drawImage(source, 0, 0, 8, 8)
  const data = g.getImageData(0, 0, 8, 8).data
  const sum = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4) for (let k = 0; k < 3; k++) sum[k] += data[i + k]
  return `#${sum
    .map((v) =>
      Math.round(v / 64)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
