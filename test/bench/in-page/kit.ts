/** The kit as a page uses it. Its classes come from `dist/civic.js`, which runs before this. */
import { frame, offer } from './contender.js';
import { inSections } from './sections.js';

type WithData = HTMLElement & { data: unknown };
const head = { civic: 1, lang: 'zh-Hans' };

/** `plain`: as on a page that forbids `content-visibility`. */
const everythingDrawn = new CSSStyleSheet();
everythingDrawn.replaceSync('[role] { content-visibility: visible !important }');

/** One `<civic-feed>` with an element for every item. */
function fed(
  box: HTMLElement,
  tag: string,
  section: string,
  items: readonly { id: string }[],
): void {
  const feed = document.createElement('civic-feed') as WithData;
  const elements = items.map(({ id }) => {
    const element = document.createElement(tag);
    element.setAttribute('item', id);
    return element;
  });
  feed.append(inSections(elements));
  feed.data = { ...head, [section]: items };
  box.append(feed);
}

/** An element for every item, each handed its own. */
function single(box: HTMLElement, tag: string, items: readonly unknown[]): void {
  box.append(
    inSections(
      items.map((data) => Object.assign(document.createElement(tag) as WithData, { data })),
    ),
  );
}

/** Elements take turns, so that the page keeps answering. Each is looked at until it is drawn, and not again with those after it. */
async function untilDrawn(box: HTMLElement, tag: string, part = '[part~=base]'): Promise<void> {
  for (const host of box.querySelectorAll(tag))
    while (!host.shadowRoot?.querySelector(part)) await frame();
}

offer({
  async cards(box, members) {
    const list = document.createElement('civic-member-list') as WithData;
    list.setAttribute('search', 'off');
    list.data = { ...head, members };
    box.append(list);
    // Before a frame has drawn them.
    for (let turns = 0; !list.shadowRoot && turns < 100; turns++) await Promise.resolve();
    // The page's first list comes with a module of its own.
    while (!list.shadowRoot) await frame();
    const root = list.shadowRoot;
    if (box.className === 'plain') root.adoptedStyleSheets.push(everythingDrawn);
    // It takes its time, so that nothing else has to wait.
    while (root.querySelectorAll('.item').length < members.length) await frame();
  },
  async singleCards(box, members) {
    single(box, 'civic-member-card', members);
    await untilDrawn(box, 'civic-member-card');
  },
  async meters(box, measures) {
    fed(box, 'civic-progress-meter', 'measures', measures);
    await untilDrawn(box, 'civic-progress-meter');
  },
  async singleMeters(box, measures) {
    single(box, 'civic-progress-meter', measures);
    await untilDrawn(box, 'civic-progress-meter');
  },
  updateMeters(box, measures) {
    const feed = box.querySelector<WithData>('civic-feed');
    if (feed) feed.data = { ...head, measures };
    else
      box
        .querySelectorAll<WithData>('civic-progress-meter')
        .forEach((meter, index) => (meter.data = measures[index]));
  },
  async forms(box, pledges) {
    fed(box, 'civic-pledge-form', 'pledges', pledges);
    await untilDrawn(box, 'civic-pledge-form');
  },
  async signups(box, activities) {
    fed(box, 'civic-volunteer-signup', 'activities', activities);
    await untilDrawn(box, 'civic-volunteer-signup');
  },
  async surveys(box, forms) {
    fed(box, 'civic-form', 'forms', forms);
    await untilDrawn(box, 'civic-form', 'form');
  },
});
