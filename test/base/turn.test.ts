import { expect } from '@open-wc/testing';
import { showLater, turn } from '../../src/base/turn.js';
import { seen } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

/** Lets this task have its share of drawing, however quick the machine is. */
function haveShare(): void {
  while (!turn());
}

const feed = {
  civic: 1,
  pledges: [
    {
      id: 'one',
      title: '文明公约',
      articles: ['不乱停车。'],
      fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
      submit: { url: '/nowhere' },
    },
  ],
  members: [
    { id: 'one', name: '示例人物', facts: [{ label: '走访居民', value: 1000, unit: '户' }] },
  ],
};

const isLater = (part: Element): boolean => part.classList.contains('later');

describe('a part that is shown later', () => {
  beforeEach(() => new Promise((done) => setTimeout(done)));

  it('is shown at once where the task has not had its share', () => {
    const part = document.createElement('form');
    void showLater([part]);
    expect(isLater(part)).to.equal(false);
  });

  it('is shown in a task to come where it has, before anybody else draws there', async () => {
    const part = document.createElement('form');
    haveShare();
    const shown = showLater([part]);
    expect(isLater(part)).to.equal(true);
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    expect(isLater(part)).to.equal(true);
    await shown;
    expect([isLater(part), Boolean(turn())]).to.deep.equal([false, true]);
  });

  for (const [tag, later, last] of [
    ['civic-pledge-form', 'form', 'button'],
    ['civic-member-card', '.facts', '.number'],
  ] as const)
    it(`is ${later} of ${tag} in a page with many: it is there in the end in each`, async () => {
      const { url } = await serve([{ body: feed }]);
      const box = document.createElement('div');
      for (let index = 0; index < 100; index++) {
        const element = document.createElement(tag);
        element.src = `${url}#one`;
        box.append(element);
      }
      document.body.append(box);
      const elements = [...box.children];
      let count = 0;
      await seen('all of them', () => {
        const parts = elements.map((element) => element.shadowRoot?.querySelector(later));
        count += parts.filter((part) => part && isLater(part)).length;
        return parts.every((part) => part && !isLater(part));
      });
      const heights = elements.map((element) => find(element, last).offsetHeight);
      box.remove();
      expect(count).to.be.greaterThan(0);
      expect(Math.min(...heights)).to.be.greaterThan(16);
    });
});
