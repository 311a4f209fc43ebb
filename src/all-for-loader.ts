/** `civic.mjs` and `civic-whole.js`: all elements, which take the feeds that the loader has asked for already. */
// With their views, since they hold other elements of the kit: of a list that a server has rendered, the cards would be taken
// over, and stand empty, before a view that comes later could replace them.
import './elements/member-list/define.js';
import './elements/progress-board/define.js';
import './all.js';
import { readOptions } from './data/feed-store.js';
import { earlyFeeds } from './embed/early-feeds.js';

// In time, although the elements are defined: they read their feeds when they update, which is after this module.
readOptions.fetch = (address, options) => {
  const early = earlyFeeds.get(address);
  if (!early) return fetch(address, options);
  // Once: a poll wants to know what holds by then, and so does an element that comes later.
  earlyFeeds.delete(address);
  options?.signal?.addEventListener('abort', () => early.abort.abort());
  return early.answer;
};
setTimeout(() => earlyFeeds.clear(), 10_000);
