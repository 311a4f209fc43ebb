import { expect } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { everyElement, lowContrast, smallTargets } from '../helpers/contrast.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';

type FeedName = Parameters<typeof demoFeed>[0];
type Feed = Record<string, unknown>;

/** What is shown, of which feed of the demo, and what is there once all of it has been drawn. */
const states: Record<string, [feed: FeedName, draw: (feed: Feed) => TemplateResult, last: string]> =
  {
    bars: [
      'sample',
      (feed) => html`<civic-progress-board .data=${feed}></civic-progress-board>`,
      'rect.fill',
    ],
    rings: [
      'sample',
      (feed) => html`<civic-progress-board .data=${feed} shape="ring"></civic-progress-board>`,
      '.arc',
    ],
    lines: [
      'sample',
      (feed) => html`<civic-progress-board .data=${feed} shape="sparkline"></civic-progress-board>`,
      'polyline',
    ],
    'the results of a form': [
      'survey',
      (feed) =>
        html`<civic-progress-meter
            .data=${feed}
            item="hongcheng-shili-overall"
          ></civic-progress-meter
          ><civic-progress-meter
            .data=${feed}
            item="hongcheng-shili-reasons"
          ></civic-progress-meter>`,
      'svg rect, svg line',
    ],
    cards: [
      'sample',
      (feed) =>
        html`${(['compact', 'card', 'feature'] as const).map(
          (variant) =>
            html`<civic-member-card
              .data=${feed}
              item="zhang-shili"
              variant=${variant}
            ></civic-member-card>`,
        )}`,
      '.feature .lead, .feature .quote',
    ],
    'a list': [
      'sample',
      (feed) =>
        html`<civic-member-list
          .data=${feed}
          series="sample-week"
          search="on"
        ></civic-member-list>`,
      '.name',
    ],
    areas: [
      'lists-sample',
      (feed) => html`<civic-member-list .data=${feed} by="area"></civic-member-list>`,
      '.parts',
    ],
    honours: [
      'lists-sample',
      (feed) => html`<civic-member-list .data=${feed} variant="honours"></civic-member-list>`,
      '.notice',
    ],
    'a directory': [
      'lists-sample',
      (feed) => html`<civic-member-list .data=${feed} variant="directory"></civic-member-list>`,
      '.directory li',
    ],
    'an agenda': [
      'agenda-sample',
      (feed) => html`<civic-agenda .data=${feed} filters="on"></civic-agenda>`,
      '.entry .places button',
    ],
    'a month': [
      'agenda-sample',
      (feed) => html`<civic-agenda .data=${feed} filters="on" view="month"></civic-agenda>`,
      'td',
    ],
    'one event': [
      'agenda-sample',
      (feed) => html`<civic-agenda .data=${feed} item="sanba-yanchu"></civic-agenda>`,
      '.alone .facts',
    ],
    cases: [
      'records',
      (feed) => html`<civic-records .data=${feed} filters="on"></civic-records>`,
      '.record',
    ],
    'one case': [
      'records',
      (feed) => html`<civic-records .data=${feed} item="yinda-tingshui"></civic-records>`,
      '.timeline',
    ],
    'needs and offers': [
      'records-sample',
      (feed) => html`<civic-records .data=${feed} variant="match"></civic-records>`,
      '.claim button',
    ],
    'a ledger': [
      'records',
      (feed) => html`<civic-records .data=${feed} variant="ledger"></civic-records>`,
      'table',
    ],
    decisions: [
      'records',
      (feed) => html`<civic-records .data=${feed} variant="decisions"></civic-records>`,
      '.record',
    ],
    'a checklist': [
      'habits',
      (feed) => html`<civic-form .data=${feed} item="habits-48" outbox="off" test></civic-form>`,
      '.group .tick',
    ],
    'a report': [
      'records',
      (feed) => html`<civic-form .data=${feed} item="suishoupai" outbox="off" test></civic-form>`,
      '.add',
    ],
  };

describe('contrast, 4.5 to 1 for text and 3 to 1 for what is drawn; targets of 44 px', () => {
  afterEach(resetBrowser);

  for (const [name, [feed, draw, last]] of Object.entries(states))
    it(`of ${name}, in light, dark and forced colours`, async () => {
      const data = await demoFeed(feed);
      const box = await show<HTMLElement & LitElement>(html`<div>${draw(data)}</div>`);
      // A page that follows the reader, as its own style sheet says.
      Object.assign(box.style, {
        colorScheme: 'light dark',
        background: 'Canvas',
        color: 'CanvasText',
      });
      await seen(name, () => [...everyElement(box)].some((one) => one.matches(last)));
      expect(smallTargets(box)).to.deep.equal([]);
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
      ] as const) {
        const isEmulated = await emulateMedia(media);
        // What an engine does not emulate cannot be measured in it.
        if (isEmulated) {
          await new Promise(requestAnimationFrame);
          expect(lowContrast(box), JSON.stringify(media)).to.deep.equal([]);
        }
        await resetBrowser();
      }
    });
});
