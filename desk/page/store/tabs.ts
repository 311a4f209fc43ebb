/** What the desk's tabs tell each other. `here-too` answers `opened`. */
export interface TabNews {
  kind: 'opened' | 'here-too' | 'saved';
  feed: string;
}

/** Listens to the other tabs. @returns the way to tell them something. */
export function tellTabs(hear: (news: TabNews) => void): { tell: (news: TabNews) => void } {
  const channel = new BroadcastChannel('civic-desk');
  channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => hear(data));
  return { tell: (news) => channel.postMessage(news) };
}
