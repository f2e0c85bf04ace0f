/** A mail's content, written once and set as HTML and as plain text. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'button'; text: string; url: string }
  | { kind: 'rows'; rows: { label: string; value: string; isTotal?: boolean }[] }
  | { kind: 'lines'; lines: string[] }

const INK = '#1b1a17'
const MUTED = '#5d5a52'
const LINE = '#e4e0d6'
const ACCENT = '#b3331b'

/** Untrusted text (names, titles) is text. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:28px 0 8px;font-size:17px;line-height:24px;color:${INK}">${escape(block.text)}</h2>`
    case 'text':
      return `<p style="margin:0 0 14px;font-size:16px;line-height:25px;color:${INK}">${escape(block.text)}</p>`
    case 'note':
      return `<p style="margin:14px 0;font-size:14px;line-height:21px;color:${MUTED}">${escape(block.text)}</p>`
    case 'button':
      return (
        `<p style="margin:22px 0"><a href="${escape(block.url)}" style="display:inline-block;padding:13px 24px;` +
        `border-radius:10px;background:${ACCENT};color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">` +
        `${escape(block.text)}</a></p>`
      )
    case 'rows':
      return (
        `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">` +
        block.rows
          .map(({ label, value, isTotal }) => {
            const style = `padding:8px 0;border-top:1px solid ${LINE};font-size:15px;line-height:22px;color:${INK};${
              isTotal ? 'font-weight:700' : ''
            }`
            return (
              `<tr><td style="${style}">${escape(label)}</td>` +
              `<td align="right" style="${style};white-space:nowrap">${escape(value)}</td></tr>`
            )
          })
          .join('') +
        '</table>'
      )
    case 'lines':
      return `<p style="margin:0 0 14px;font-size:15px;line-height:23px;color:${INK}">${block.lines.map(escape).join('<br>')}</p>`
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}\n`
    case 'text':
    case 'note':
      return `${block.text}\n`
    case 'button':
      return `${block.text}:\n${block.url}\n`
    case 'rows':
      return `${block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')}\n`
    case 'lines':
      return `${block.lines.join('\n')}\n`
  }
}

/** A whole mail. Inline styles and a table, because mail programs know little else. */
export function writeLetter(input: {
  lang: string
  title: string
  blocks: readonly Block[]
  footer: string
}): { html: string; text: string } {
  const { lang, title, blocks, footer } = input
  return {
    html:
      `<!doctype html><html lang="${escape(lang)}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">` +
      `<title>${escape(title)}</title></head>` +
      `<body style="margin:0;background:#f6f3ec;font-family:'Helvetica Neue',Arial,'Noto Sans','Noto Sans Thai','PingFang SC',sans-serif">` +
      `<div style="max-width:560px;margin:0 auto;padding:28px 20px">` +
      `<p style="margin:0 0 18px;font-size:20px;font-weight:800;letter-spacing:-0.02em;color:${INK}">Pasarela</p>` +
      `<div style="background:#ffffff;border-radius:16px;padding:28px 24px">` +
      `<h1 style="margin:0 0 14px;font-size:24px;line-height:31px;color:${INK}">${escape(title)}</h1>` +
      blocks.map(blockHtml).join('') +
      `</div><p style="margin:18px 4px;font-size:13px;line-height:19px;color:${MUTED}">${escape(footer)}</p>` +
      `</div></body></html>`,
    text: `Pasarela\n\n${title}\n\n${blocks.map(blockText).join('\n')}\n--\n${footer}\n`,
  }
}
