import type { Browser } from 'playwright-core';
import type { InPage, Kind } from '../in-page/contender.js';
import { openBench, type Bench, type PageOptions } from './browser.js';
import { bundle, kitScript } from './bundle.js';
import { serveKit } from './kit-server.js';
import { bundlePeer, peers } from './peers.js';
import type { PageServer } from './server.js';

/** Names of those that are measured. */
export const kit = 'civic-widgets';
export const handWritten = 'hand-written';
export const minimal = 'minimal';
/** The yardsticks a second time: how far apart two measurements of the same thing are. */
export const again = 'hand-written again (A/A)';
export const minimalAgain = 'minimal again (A/A)';
export const peerNames: readonly string[] = peers.map(({ name }) => name);

/** The scripts of each contender's page, in their order. */
async function makeScripts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const scripts = new Map<string, readonly string[]>([
    [kit, [kitScript(), await bundle('test/bench/in-page/kit.ts')]],
    [handWritten, [await bundle('test/bench/in-page/hand-written.ts')]],
    [minimal, [await bundle('test/bench/in-page/minimal.ts')]],
  ]);
  for (const peer of peers) scripts.set(peer.name, [await bundlePeer(peer)]);
  return scripts;
}

let scripts: ReturnType<typeof makeScripts> | undefined;

const contenderScripts = (): ReturnType<typeof makeScripts> => (scripts ??= makeScripts());

/** An empty page with an address: what does not come with the kit’s script is fetched from beside it, as everywhere. */
export const serveEmptyPage = (): Promise<PageServer> =>
  serveKit({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-Hans"><title>page</title><style>body{margin:0}</style><body>',
    },
  });

/** The empty page with one contender in it. */
export async function openContender(
  browser: Browser,
  server: PageServer,
  name: string,
  { styles, ...options }: PageOptions = {},
): Promise<Bench> {
  const bench = await openBench(browser, options);
  const { page } = bench;
  await page.goto(`${server.origin}/page.html`);
  if (styles) await page.addStyleTag({ content: styles });
  for (const content of (await contenderScripts()).get(name)!)
    await page.addScriptTag(
      content === kitScript() ? { url: `${server.origin}/civic.js` } : { content },
    );
  return bench;
}

/** A page for each contender, open until {@link closeAll}: they share a browser and nothing else. */
export async function openContenders(
  browser: Browser,
  server: PageServer,
  options?: PageOptions,
): Promise<ReadonlyMap<string, Bench>> {
  const benches = new Map<string, Bench>();
  for (const name of (await contenderScripts()).keys())
    benches.set(name, await openContender(browser, server, name, options));
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
