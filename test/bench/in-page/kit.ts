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

offer({
  async cards(box, members) {
    const list = document.createElement('civic-member-list') as WithData;
    list.setAttribute('search', 'off');
    list.data = { ...head, members };
    box.append(list);
    // Before a frame has drawn them.
    for (let turns = 0; !list.shadowRoot && turns < 100; turns++) await Promise.resolve();
    const root = list.shadowRoot!;
    if (box.className === 'plain') root.adoptedStyleSheets.push(everythingDrawn);
    // It takes its time, so that nothing else has to wait.
    while (root.querySelectorAll('.item').length < members.length) await frame();
  },
  meters: (box, measures) => fed(box, 'civic-progress-meter', 'measures', measures),
  updateMeters(box, measures) {
    (box.firstElementChild as WithData).data = { ...head, measures };
  },
  forms: (box, pledges) => fed(box, 'civic-pledge-form', 'pledges', pledges),
  signups: (box, activities) => fed(box, 'civic-volunteer-signup', 'activities', activities),
});
