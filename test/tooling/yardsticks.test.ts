/** A ratio to another DOM would measure something else: each hand-written element makes what the kit's makes. */
import { after, test } from 'node:test';
import { openBench, openChromium, type Bench } from '../bench/support/browser.js';
import { bundle, kitScript } from '../bench/support/bundle.js';
import { assertSame, handWritten, kit } from '../bench/support/contenders.js';
import { addScripts, serveEmptyPage } from '../bench/support/keys.js';

const browser = await openChromium();
const server = await serveEmptyPage();
after(() => Promise.all([browser.close(), server.close()]));

const scripts = {
  [kit]: [
    kitScript('alone/civic-member-list.js'),
    kitScript(),
    await bundle('test/bench/in-page/kit.ts'),
  ],
  [handWritten]: [await bundle('test/bench/in-page/hand-written.ts')],
};
/** As the jobs open them: what is loaded beside the kit's script comes from a server, or not at all. */
const open = async (isServed: boolean): Promise<Map<string, Bench>> =>
  new Map(
    await Promise.all(
      Object.entries(scripts).map(async ([name, contents]) => {
        const bench = await openBench(browser, isServed ? {} : { scripts: contents });
        if (isServed) await addScripts(bench, server, contents);
        return [name, bench] as const;
      }),
    ),
  );
const [alone, served] = [await open(false), await open(true)];

for (const [kind, tags] of [
  ['cards', ['civic-member-card', 'hand-written-card']],
  ['meters', ['civic-progress-meter', 'hand-written-meter']],
  ['forms', ['civic-pledge-form', 'hand-written-form']],
  ['signups', ['civic-volunteer-signup', 'hand-written-signup']],
  ['surveys', ['civic-form', 'hand-written-survey']],
] as const)
  test(`the yardstick of ${kind} makes the same DOM`, () =>
    assertSame(kind === 'surveys' ? served : alone, kind, tags));
