/** What is pressed stays under the finger: nothing above it comes, goes or grows while somebody chooses or steps on. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Field } from '../../src/contract/form.js';
import { resetBrowser, setViewport } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { formWith } from './form-support.js';

/** Three sections of three questions: enough for pages. */
const fields = Array.from({ length: 9 }, (_, index): Field => ({
  name: `q${index}`,
  type: 'text',
  label: `问题${index}`,
  ...(index % 3 === 0 && { section: `第${index / 3 + 1}节` }),
}));

/** What is shown, and what is pressed or chosen in it one after the other; of a page that is turned, what stays. */
interface Case {
  readonly draw: () => Promise<LitElement>;
  readonly acts: readonly (readonly [selector: string, choose?: number])[];
  readonly kept?: string;
}

const cases: Record<string, Case> = {
  'an agenda': {
    draw: async () =>
      show(
        html`<civic-agenda .data=${await demoFeed('agenda-sample')} filters="on"></civic-agenda>`,
      ),
    acts: [
      ['select[name=kind]', 1],
      ['select[name=kind]', 0],
      ['input[name=free]'],
      ['.views button:last-child'],
      ['.turn button:last-child'],
      ['.turn button:first-child'],
      ['.views button:first-child'],
    ],
  },
  records: {
    draw: async () =>
      show(html`<civic-records .data=${await demoFeed('records')} filters="on"></civic-records>`),
    acts: [
      ['.counts li:nth-child(2) button'],
      ['select[name=category]', 1],
      ['.counts li:first-child button'],
    ],
  },
  'a ledger': {
    draw: async () =>
      show(
        html`<civic-records
          .data=${await demoFeed('records')}
          filters="on"
          variant="ledger"
        ></civic-records>`,
      ),
    acts: [
      ['.compare button'],
      ['.compare button'],
      ['.counts li:nth-child(2) button'],
      ['select[name=year]', 1],
    ],
  },
  'a directory': {
    draw: async () =>
      show(
        html`<civic-member-list
          .data=${await demoFeed('lists-sample')}
          variant="directory"
        ></civic-member-list>`,
      ),
    acts: [['select', 1], ['.tick input']],
  },
  'the pages of a form': {
    draw: async () => (await formWith([{}], { fields })).element,
    acts: [['[part=submit]'], ['[part=back]'], ['[part=submit]']],
    kept: '.steps',
  },
};

const place = (element: Element): number =>
  element.getBoundingClientRect().top + document.documentElement.scrollTop;

const pristine = location.href;

describe('while somebody chooses', () => {
  afterEach(async () => {
    history.replaceState(null, '', pristine);
    await resetBrowser();
  });

  for (const [name, { draw, acts, kept }] of Object.entries(cases))
    it(`nothing moves above what is pressed: ${name}`, async () => {
      await setViewport({ width: 390, height: 844 });
      const element = await draw();
      const find = (selector: string): HTMLElement | null =>
        element.shadowRoot?.querySelector(selector) ?? null;
      for (const [selector, choose] of acts) {
        const stays = kept ?? selector;
        await seen(`${selector} of ${name}`, () => find(selector) && find(stays));
        const before = place(find(stays)!);
        const control = find(selector)!;
        if (control instanceof HTMLSelectElement) {
          control.selectedIndex = choose!;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        } else control.click();
        await element.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const after = find(stays);
        if (after) expect(place(after), `${selector} of ${name}`).to.be.closeTo(before, 1);
      }
    });
});
