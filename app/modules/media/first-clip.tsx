/** Look of a host: over the poster, unseen until it has a frame to show. */
export const CLIP_CLASS =
  'absolute inset-0 opacity-0 transition-opacity duration-[120ms] data-[shown=true]:opacity-100 [&>video]:absolute [&>video]:inset-0 [&>video]:size-full [&>video]:object-cover'

/**
 * The media element of the first card as the server writes it, with a line of script that starts it while the
 * rest of the page's scripts are still on their way: the first frame does not wait for them. Whoever asked for
 * less motion or less data gets the poster and starts it by hand.
 */
export function firstClipHtml(options: { progressive: string; nonce: string }): string {
  return (
    `<div data-vjs-player class="${CLIP_CLASS}" data-shown="false">` +
    `<video muted loop playsinline preload="none" tabindex="-1" data-src="${escape(options.progressive)}"></video>` +
    `</div><script nonce="${escape(options.nonce)}">${START}</script>`
  )
}

const START =
  "(function(h){var v=h.firstChild,c=navigator.connection;if(!(c&&c.saveData)&&!matchMedia('(prefers-reduced-motion: reduce)').matches)" +
  "{v.muted=true;v.preload='auto';v.src=v.dataset.src;v.play().catch(function(){})}})(document.currentScript.previousSibling)"

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
