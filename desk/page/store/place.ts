/** What the desk shows; all of it is in the address, so that Back works and a place can be kept. */
export type View = 'edit' | 'sheet' | 'theme' | 'snippet' | 'responses' | 'history';
export const views: readonly View[] = ['edit', 'sheet', 'theme', 'snippet', 'responses', 'history'];

export interface Place {
  feed: string;
  view: View;
  section?: string | undefined;
  /** Where the item stands in its section. */
  index?: number | undefined;
}

export function readPlace(hash: string): Place | undefined {
  const [feed, view = 'edit', section, index] = hash.replace(/^#\/?/, '').split('/');
  if (!feed || !/^[a-z0-9-]+$/.test(feed)) return undefined;
  return {
    feed,
    view: views.find((one) => one === view) ?? 'edit',
    section: section || undefined,
    index: index && /^\d+$/.test(index) ? Number(index) : undefined,
  };
}

export const placeAddress = ({ feed, view, section, index }: Place): string =>
  `#/${[feed, view, section, index].filter((part) => part !== undefined).join('/')}`;
