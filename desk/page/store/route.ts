/** What the desk shows; all of it is in the address, so that Back works and a place can be kept. */
export const viewNames = [
  'edit',
  'sheet',
  'theme',
  'snippet',
  'responses',
  'cases',
  'moderation',
  'jobs',
  'history',
] as const;
export type ViewName = (typeof viewNames)[number];

export interface Route {
  feed: string;
  view: ViewName;
  section?: string | undefined;
  index?: number | undefined;
}

export function readRoute(hash: string): Route | undefined {
  const [feed, view, section, index] = hash.replace(/^#\/?/, '').split('/');
  if (!feed || !/^[a-z0-9-]+$/.test(feed)) return undefined;
  return {
    feed,
    view: viewNames.find((name) => name === view) ?? 'edit',
    section: section || undefined,
    index: index && /^\d+$/.test(index) ? Number(index) : undefined,
  };
}

export const routeAddress = ({ feed, view, section, index }: Route): string =>
  `#/${[feed, view, section, index].filter((part) => part !== undefined).join('/')}`;
