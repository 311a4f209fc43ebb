/** Every control of every element, once, on a slow phone: from the act to the next paint. */
import type { Browser, Locator, Page } from 'playwright-core';
import * as infos from '../../../src/elements/generated/infos.js';
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, type Bench } from '../support/browser.js';
import { figure, type Findings } from '../support/figure.js';
import { demoFeeds, serveKit } from '../support/kit-server.js';
import type { PageServer } from '../support/server.js';

const slowdown = 4;
/** Event Timing leaves out what is faster than a frame. */
const leastDuration = 16;
/** A list of posts has hundreds of like boxes. */
const mostOfAKind = 12;

/** In no library of TypeScript as yet. */
type TimedEvent = PerformanceEventTiming & { readonly interactionId: number };

declare global {
  interface Window {
    longest: number;
  }
}

/**
 * Headless Chromium may draw no frame for a letter in a box that reaches below the screen, and then tells the key with the next
 * frame, a second later. Where something moves, each frame is drawn.
 */
const moving = `<style>@keyframes moving { to { opacity: 0 } }
.moving { position: fixed; inset: 0 auto auto 0; width: 2px; height: 2px; background: red; animation: moving 1s infinite }
</style><i id="moving"></i>`;

const pageOf = (
  example: string,
): string => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8">
<title>controls</title><script src="/civic.js" defer></script><body>${moving}${example}`;

const kinds = 'button, summary, select, textarea, input:not([type=file])';

/** What a person does with a control. */
async function act(page: Page, control: Locator): Promise<void> {
  const type = await control.evaluate((node) =>
    node instanceof HTMLInputElement ? node.type : node.localName,
  );
  if (/^(button|summary|checkbox|radio)$/.test(type)) await control.click({ timeout: 5000 });
  else {
    await control.focus();
    await page.evaluate(() => document.querySelector('#moving')!.classList.add('moving'));
    await page.keyboard.press(/^(select|range)$/.test(type) ? 'ArrowDown' : '1');
  }
}

/** What an act costs. */
interface Cost {
  /** The control, as a reader of the figures finds it. */
  readonly control: string;
  /** The longest interaction, as Event Timing tells it. */
  readonly duration: number;
  /** Of the main thread, in milliseconds. */
  readonly cpu: number;
}

async function measure(bench: Bench, control: Locator): Promise<Cost> {
  const { page } = bench;
  const name = await control.evaluate(
    (node) =>
      node.getAttribute('name') ?? node.textContent.trim().replace(/\s+/g, ' ').slice(0, 12),
  );
  await page.evaluate(() => (window.longest = 0));
  const cpu = await mainThreadTime(bench, async () => {
    await act(page, control);
    // Entries come with the frame that they waited for.
    await page.waitForTimeout(250);
  });
  await page.evaluate(() => document.querySelector('#moving')!.classList.remove('moving'));
  const duration = Math.max(leastDuration, await page.evaluate(() => window.longest));
  return { control: name, cpu, duration };
}

/** All controls of one element that can be used, each in turn; what one opens is used as well. */
async function visit(
  browser: Browser,
  server: PageServer,
  name: string,
  rate: number,
): Promise<readonly Cost[]> {
  const bench = await openBench(browser, { width: 390, height: 844 });
  const { page, session } = bench;
  await page.goto(`${server.origin}/pages/${name}.html`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries() as TimedEvent[])
        if (interactionId) window.longest = Math.max(window.longest, duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const costs: Cost[] = [];
  const used = new Map<string, number>();
  const controls = page.locator(kinds);
  for (let index = 0; index < (await controls.count()); index++) {
    const control = controls.nth(index);
    const isUsable = (await control.isVisible()) && (await control.isEnabled());
    if (!isUsable) continue;
    const what = await control.evaluate(
      (node) => `${node.localName} ${node.className} ${(node as HTMLInputElement).type}`,
    );
    const count = used.get(what) ?? 0;
    if (count === mostOfAKind) continue;
    used.set(what, count + 1);
    costs.push(await measure(bench, control));
  }
  await page.context().close();
  return costs;
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const elements = Object.values(infos).filter(({ name }) => name !== 'feed');
  const server = await serveKit({
    ...demoFeeds(),
    ...Object.fromEntries(
      elements.map(({ name, example }) => [
        `/pages/${name}.html`,
        { type: 'text/html; charset=utf-8', body: pageOf(example) },
      ]),
    ),
  });
  const counts = new Map<string, number>();
  const slowest = new Map<string, number[]>();
  const dearest = new Map<string, number[]>();
  const slowestControls = new Map<string, string>();
  const note = (of: Map<string, number[]>, name: string, values: readonly number[]): void => {
    if (values.length > 0) of.set(name, [...(of.get(name) ?? []), Math.max(...values)]);
  };
  for (let round = 0; round < Math.min(rounds, 3); round++)
    for (const { name } of elements) {
      const slow = await visit(browser, server, name, slowdown);
      const fast = await visit(browser, server, name, 1);
      counts.set(name, slow.length);
      const [last] = [...slow].sort((one, other) => other.duration - one.duration);
      if (last) slowestControls.set(name, `${name} “${last.control}”`);
      note(
        slowest,
        name,
        slow.map(({ duration }) => duration),
      );
      note(
        dearest,
        name,
        fast.map(({ cpu }) => cpu * slowdown),
      );
    }
  await server.close();
  return {
    title: 'Every control',
    about: [
      `Each element’s example in a page of its own (390 × 844, ${slowdown}× CPU slow-down), and each of its controls that can be used: pressed, ticked, chosen or typed into once, ${mostOfAKind} of a kind at most.`,
      `Event Timing’s duration, from the act to the next paint: the slowest control of each element. The browser tells it in steps of 8 ms; what takes less than ${leastDuration} ms counts as ${leastDuration}.`,
      `CPU: of the main thread without slow-down, from the act until a quarter of a second later, times ${slowdown}; other programs count little in it.`,
      `Controls used: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}. An element without any has no row.`,
      `The slowest control in the last round: ${[...slowestControls.values()].join(', ')}.`,
    ],
    figures: [
      ...[...slowest].map(([name, durations]) =>
        figure(`slowest control to next paint: civic-${name}`, 'ms', durations, {
          atMost: 50,
          whereMissed:
            'Of a sign-up it is the tab of all days, which shows each post of the feed at once: their style and layout, in the frame of the press. Days beyond the screen are left to the engine',
        }),
      ),
      ...[...dearest].map(([name, costs]) =>
        figure(`CPU of its dearest control, times ${slowdown}: civic-${name}`, 'ms', costs),
      ),
    ],
  };
}
