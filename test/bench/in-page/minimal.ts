/** The other yardstick: the least that shows the words. */
import { offer } from './contender.js';
import './minimal/elements.js';
import { inSections } from './sections.js';

type WithItem = HTMLElement & { item: unknown };

function makeEach(tag: string, items: readonly unknown[]): DocumentFragment {
  return inSections(
    items.map((item) => Object.assign(document.createElement(tag) as WithItem, { item })),
  );
}

offer({
  cards: (box, members) => box.append(makeEach('minimal-card', members)),
  singleCards: (box, members) => box.append(makeEach('minimal-card', members)),
  meters: (box, measures) => box.append(makeEach('minimal-meter', measures)),
  singleMeters: (box, measures) => box.append(makeEach('minimal-meter', measures)),
  updateMeters(box, measures) {
    box
      .querySelectorAll<WithItem>('minimal-meter')
      .forEach((meter, index) => (meter.item = measures[index]));
  },
  forms: (box, pledges) => box.append(makeEach('minimal-pledge', pledges)),
  signups: (box, activities) => box.append(makeEach('minimal-signup', activities)),
});
