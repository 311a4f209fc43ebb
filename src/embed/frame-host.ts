/**
 * `frames.js`, for pages with frames of the kit: gives each frame the height that its page asks for, and shows a link in
 * place of a frame that stays blank. Browsers fire `load` for a refused frame too, so only an answer counts. It needs no kit
 * on the page and touches no other frame.
 */
const pattern = /\/civic\/[a-z-]+\/.+\/embed\/?(#.*)?$/;
/** Milliseconds until a frame without an answer counts as blank. */
const patience = 4000;
/** In px. */
const highest = 20_000;

const heard = new WeakSet<HTMLIFrameElement>();
const links = new WeakMap<HTMLIFrameElement, HTMLElement>();
const known = new WeakSet<HTMLIFrameElement>();

function showLink(frame: HTMLIFrameElement): void {
  if (heard.has(frame) || links.has(frame)) return;
  const link = document.createElement('a');
  link.href = frame.src.replace(/\/embed\/?(#.*)?$/, '');
  link.textContent = frame.title || link.href;
  const place = document.createElement('p');
  place.appendChild(link);
  frame.parentNode?.insertBefore(place, frame);
  frame.style.display = 'none';
  links.set(frame, place);
}

function adopt(frame: HTMLIFrameElement): void {
  if (known.has(frame) || !pattern.test(frame.src)) return;
  known.add(frame);
  const ask = (): void => {
    frame.contentWindow?.postMessage({ civic: 'hello' }, '*');
    setTimeout(() => showLink(frame), Number(frame.dataset['patience']) || patience);
  };
  frame.addEventListener('load', ask);
  // The page's own `load` waits for its frames, except lazy ones out of view.
  if (frame.loading === 'lazy') frame.contentWindow?.postMessage({ civic: 'hello' }, '*');
  else if (document.readyState === 'complete') ask();
  else addEventListener('load', ask);
}

const adoptAll = (): void => document.querySelectorAll('iframe').forEach(adopt);

addEventListener('message', ({ data, source }) => {
  const { civic, height } = (data ?? {}) as { civic?: unknown; height?: unknown };
  if (civic !== 'height' || typeof height !== 'number' || !(height > 0)) return;
  adoptAll();
  for (const frame of document.querySelectorAll('iframe')) {
    // Only the frame whose window has sent it: any window may send any message.
    if (frame.contentWindow !== source || !known.has(frame)) continue;
    heard.add(frame);
    links.get(frame)?.remove();
    frame.style.display = '';
    frame.style.height = `${Math.min(height, highest)}px`;
  }
});

adoptAll();
new MutationObserver(adoptAll).observe(document, { childList: true, subtree: true });
