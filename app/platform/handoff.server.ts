/**
 * The data a page was rendered from, as the scripts that hand it to the browser's Remix (its `RemixServer` streams the
 * same ones through React, a chunk at a time; a page here waits for all of its data anyway).
 * @param state the data in Remix's own encoding, UTF-8
 * @param nonce of the page's Content-Security-Policy; empty where scripts are named by their hashes
 */
export async function handoffScripts(
  state: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const tag = nonce ? `<script nonce="${nonce}">` : '<script>'
  const text = JSON.stringify(await new Response(state).text()).replace(MARKUP, escaped)
  const controller = 'window.__remixContext.streamController'
  return `${tag}${controller}.enqueue(${text});${controller}.close();</script>`
}

/** What could end the script, or a line of it in an old browser. */
const MARKUP = /[&<>\u2028\u2029]/g
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
