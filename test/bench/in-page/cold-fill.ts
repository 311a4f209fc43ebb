/** Where a page by hand has its data from: one feed for all of its elements, or for each link its own. */

/** By kind: the element, the property that takes an item, and the section of the feed. */
type Takers = Readonly<Record<string, { readonly tag: string; readonly property: string }>>;

const sections: Readonly<Record<string, string>> = {
  card: 'members',
  meter: 'measures',
  pledge: 'pledges',
  signup: 'activities',
  survey: 'forms',
  records: 'records',
  agenda: 'events',
};

type Feed = Readonly<Record<string, readonly { readonly id: string }[]>>;

const readFeed = async (address: string): Promise<Feed> =>
  (await (await fetch(address)).json()) as Feed;

function show(host: Element, feed: Feed, kind: string, property: string, id: string): void {
  const items = feed[sections[kind]!]!;
  Object.assign(host, { [property]: id === 'all' ? items : items.find((one) => one.id === id) });
}

export async function fillPage(takers: Takers): Promise<void> {
  const { tag, property } = takers['card']!;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/civic/"]')) {
    const host = document.createElement(tag);
    const address = link.getAttribute('href')!;
    link.parentElement!.replaceWith(host);
    host.append(link);
    void readFeed(`${address}.json`).then((feed) =>
      show(host, feed, 'card', property, address.replace(/.*\//, '')),
    );
  }
  const waiting = document.querySelectorAll('[item]');
  if (waiting.length === 0) return;
  const feed = await readFeed('feed.json');
  for (const kind of Object.keys(takers))
    for (const host of document.querySelectorAll(`${takers[kind]!.tag}[item]`))
      show(host, feed, kind, takers[kind]!.property, host.getAttribute('item')!);
}
