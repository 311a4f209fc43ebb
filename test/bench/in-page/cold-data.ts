/** A page whose own script has the feed and hands each element of the kit its item, as a framework does. */
const sections: Readonly<Record<string, string>> = {
  'civic-member-card': 'members',
  'civic-progress-meter': 'measures',
  'civic-pledge-form': 'pledges',
  'civic-volunteer-signup': 'activities',
  'civic-form': 'forms',
};

async function handOver(): Promise<void> {
  const answer = await fetch('feed.json');
  const feed = (await answer.json()) as Record<string, readonly { id: string }[]>;
  for (const host of document.querySelectorAll<HTMLElement & { data: unknown }>('[data-item]'))
    // What shows a whole section is handed the feed.
    host.data =
      host.dataset['item'] === 'all'
        ? feed
        : feed[sections[host.localName]!]!.find(({ id }) => id === host.dataset['item']);
}
void handOver();
