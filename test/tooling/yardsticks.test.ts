/** A ratio to another DOM would measure something else: each hand-written element makes what the kit's makes. */
import { after, test } from 'node:test';
import { openChromium } from '../bench/support/browser.js';
import {
  assertSame,
  handWritten,
  kit,
  openContender,
  serveEmptyPage,
} from '../bench/support/contenders.js';

const browser = await openChromium();
const server = await serveEmptyPage();
after(() => Promise.all([browser.close(), server.close()]));

const benches = new Map(
  await Promise.all(
    [kit, handWritten].map(
      async (name) => [name, await openContender(browser, server, name)] as const,
    ),
  ),
);

for (const [kind, tags] of [
  ['cards', ['civic-member-card', 'hand-written-card']],
  ['meters', ['civic-progress-meter', 'hand-written-meter']],
  ['forms', ['civic-pledge-form', 'hand-written-form']],
  ['signups', ['civic-volunteer-signup', 'hand-written-signup']],
  ['surveys', ['civic-form', 'hand-written-survey']],
] as const)
  test(`the yardstick of ${kind} makes the same DOM`, () => assertSame(benches, kind, tags));
