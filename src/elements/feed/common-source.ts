import type { Source } from '../../contract/shared.js';
import type { Feed } from '../../data/feed.js';

/** Where all that is shown comes from one source, it is named once, below the list. */
export function commonSource(
  { head }: Feed,
  items: readonly { readonly source?: Source | undefined }[],
): Source | undefined {
  const source = items[0]?.source ?? head.source;
  const key = JSON.stringify(source);
  return items.every((one) => !one.source || JSON.stringify(one.source) === key)
    ? source
    : undefined;
}
