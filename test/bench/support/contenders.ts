import type { Browser } from 'playwright-core';
import type { InPage, Kind } from '../in-page/contender.js';
import { openBench, type Bench, type PageOptions } from './browser.js';
import { bundle, kitScript } from './bundle.js';
import { bundlePeer, peers } from './peers.js';

/** Names of those that are measured. */
export const kit = 'civic-widgets';
export const handWritten = 'hand-written';
export const minimal = 'minimal';
/** The yardsticks a second time: how far apart two measurements of the same thing are. */
export const again = 'hand-written again (A/A)';
export const minimalAgain = 'minimal again (A/A)';
export const peerNames: readonly string[] = peers.map(({ name }) => name);

/** The scripts of each contender's page, in their order. */
export async function contenderScripts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const scripts = new Map<string, readonly string[]>([
    // These pages have no address that a module beside the script could be fetched from: the list comes with its view.
    [
      kit,
      [
        kitScript('alone/civic-member-list.js'),
        kitScript(),
        await bundle('test/bench/in-page/kit.ts'),
      ],
    ],
    [handWritten, [await bundle('test/bench/in-page/hand-written.ts')]],
    [minimal, [await bundle('test/bench/in-page/minimal.ts')]],
  ]);
  for (const peer of peers) scripts.set(peer.name, [await bundlePeer(peer)]);
  return scripts;
}

/** A page for each contender, open until {@link closeAll}: they share a browser and nothing else. */
export async function openContenders(
  browser: Browser,
  options: PageOptions = {},
): Promise<ReadonlyMap<string, Bench>> {
  const benches = new Map<string, Bench>();
  for (const [name, scripts] of await contenderScripts())
    benches.set(name, await openBench(browser, { ...options, scripts }));
  return benches;
}

export async function closeAll(benches: ReadonlyMap<string, Bench>): Promise<void> {
  for (const { page } of benches.values()) await page.close();
}

declare const bench: InPage;

export const prepare = ({ page }: Bench, kind: Kind, count: number): Promise<void> =>
  page.evaluate(([of, many]) => bench.prepare(of, many), [kind, count] as const);

export const mount = ({ page }: Bench, kind: Kind, className = ''): Promise<void> =>
  page.evaluate(([of, name]) => bench.mount(of, name), [kind, className] as const);

export const updateMeters = ({ page }: Bench): Promise<void> =>
  page.evaluate(() => bench.updateMeters());

export const unmount = ({ page }: Bench): Promise<void> => page.evaluate(() => bench.unmount());

/** Fails where the yardstick does not make what the kit makes: it would measure something else. */
export async function assertSame(
  benches: ReadonlyMap<string, Bench>,
  kind: Kind,
  tags: readonly [kit: string, handWritten: string],
  count = 30,
): Promise<void> {
  const outlines: string[] = [];
  for (const [index, name] of [kit, handWritten].entries()) {
    const one = benches.get(name)!;
    await prepare(one, kind, count);
    await mount(one, kind);
    outlines.push(
      await one.page.evaluate(([tag, at]) => bench.outline(tag, at), [tags[index]!, 7] as const),
    );
    await unmount(one);
  }
  if (!outlines[0] || outlines[0] !== outlines[1])
    throw new Error(`Not the same DOM:\n${outlines.join('\n\n')}`);
}

export const isOnScreen = ({ page }: Bench): Promise<boolean> =>
  page.evaluate(() => bench.isOnScreen());
