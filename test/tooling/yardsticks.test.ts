/** A ratio to another DOM would measure something else: each hand-written element makes what the kit's makes. */
import { after, test } from 'node:test';
import { openBench, openChromium } from '../bench/support/browser.js';
import { bundle, kitScript } from '../bench/support/bundle.js';
import { assertSame, handWritten, kit } from '../bench/support/contenders.js';

const browser = await openChromium();
after(() => browser.close());

const benches = new Map([
  [
    kit,
    await openBench(browser, {
      scripts: [
        kitScript('alone/civic-member-list.js'),
        kitScript(),
        await bundle('test/bench/in-page/kit.ts'),
      ],
    }),
  ],
  [
    handWritten,
    await openBench(browser, { scripts: [await bundle('test/bench/in-page/hand-written.ts')] }),
  ],
]);

for (const [kind, tags] of [
  ['cards', ['civic-member-card', 'hand-written-card']],
  ['meters', ['civic-progress-meter', 'hand-written-meter']],
  ['forms', ['civic-pledge-form', 'hand-written-form']],
  ['signups', ['civic-volunteer-signup', 'hand-written-signup']],
  ['surveys', ['civic-form', 'hand-written-survey']],
] as const)
  test(`the yardstick of ${kind} makes the same DOM`, () => assertSame(benches, kind, tags));
