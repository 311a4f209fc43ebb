/**
 * Feeds that the loader asks for while the kit is on its way, so that they come together and not one after the other. They wait
 * on the document for whichever script defines the elements. It is a request like the kit's own and no
 * `<link rel="preload">`, which takes a copy out of the browser's cache without asking whether it still holds (docs/adr/0095).
 */
interface EarlyFeed {
  readonly answer: Promise<Response>;
  readonly abort: AbortController;
}

const key = Symbol.for('civic-widgets.feeds');
const page = document as Document & { [key]?: Map<unknown, EarlyFeed> };

/** By absolute address, without a fragment. */
export const earlyFeeds: Map<unknown, EarlyFeed> = (page[key] ??= new Map<unknown, EarlyFeed>());

/** As many as a browser opens to one server at once: more would stand in the way of the kit. */
const most = 6;

/** Asks for the feed of an element that is not defined yet. */
export function askEarly(element: Element): void {
  const src = element.getAttribute('src');
  if (!src || earlyFeeds.size === most) return;
  try {
    // As the kit does, not by the page's <base>. Where a document has no address, the kit asks in its own time.
    const address = new URL(src, document.URL).href.replace(/#.*/, '');
    if (earlyFeeds.has(address)) return;
    const abort = new AbortController();
    const answer = fetch(address, { cache: 'no-cache', signal: abort.signal });
    earlyFeeds.set(address, { answer, abort });
    // Whoever takes it hears of a failure. On a page that the kit never reaches nobody does.
    answer.catch(() => {});
  } catch {
    // An address that is none: the element says so.
  }
}
