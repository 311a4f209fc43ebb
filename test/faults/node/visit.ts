import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { fillIn } from '../../conformance/fill.js';
import type { DatabaseVariables } from '../../server/databases.js';
import { openPledge } from '../../server/feed.js';
import { startRun, type Run } from '../server/run.js';
import type { Sent } from '../server/sender.js';
import { publicCount, sentIsCounted } from '../server/sent-is-counted.js';
import { startChromium } from './chromium.js';
import type { Body, Desk, Place } from './in-page.js';
import { startPageServer } from './page-server.js';

declare const desk: Desk;

/** One tab, and how often it has posted. */
export interface Tab {
  page: Page;
  readonly posts: number;
  submit: (bodies: readonly Body[], width?: number) => Promise<void>;
  flush: () => Promise<void>;
  /** How many wait to be sent. */
  waiting: () => Promise<number>;
}

/** A visitor with a real browser before a real collector. */
interface Visit {
  run: Run;
  browser: BrowserContext;
  /** Keys that a page has called saved or accepted: none of these may get lost. */
  acknowledged: Set<string>;
  /** How many first tries ended in which way. */
  firstTries: Record<string, number>;
  /** Called after each first try. */
  onTried: () => void;
  openTab: () => Promise<Tab>;
  makeBodies: (count: number) => Body[];
  /** Waits until nothing waits, and takes the receipts out of the outbox. */
  collect: (tab: Tab) => Promise<void>;
  /** Does that, and compares: device, database, count. @returns how many there are. */
  check: (tab: Tab) => Promise<number>;
}

/** What the visitor sends, and how it is compared in the end. */
export interface Matter {
  /** Its id, as in the address of the form. */
  id: string;
  /** The feed, where it is not the usual one. */
  document?: unknown;
  makeBody: () => Body;
  /** Takes the picture that goes with each, where one does. */
  takePicture?: (secret: string) => Promise<Buffer>;
  publicCount: (port: number) => Promise<number>;
  compare: (variables: DatabaseVariables, sent: readonly Sent[], run: Run) => Promise<unknown>;
}

const signatures: Matter = {
  id: openPledge.id,
  makeBody: () => fillIn(openPledge),
  publicCount,
  compare: sentIsCounted,
};

export async function startVisit(
  test: TestContext,
  database: DatabaseVariables,
  matter: Matter = signatures,
): Promise<Visit> {
  const browser = await startChromium(test);
  const origin = await startPageServer(test);
  const variables = { ...database, ALLOWED_ORIGINS: origin };
  const run = await startRun(test, variables, matter.document);
  const url = `http://127.0.0.1:${run.collector.port}/submissions/test`;
  const form = `${url}#${matter.id}`;
  const bodies = new Map<string, Body>();
  const sent: Sent[] = [];

  const visit: Visit = {
    run,
    browser,
    acknowledged: new Set(),
    firstTries: {},
    onTried: () => undefined,
    makeBodies(count) {
      const made = Array.from({ length: count }, matter.makeBody);
      for (const body of made) bodies.set(body.secret, body);
      return made;
    },
    async openTab() {
      const page = await browser.newPage();
      let posts = 0;
      page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
      page.on('pageerror', (error) => run.say(`In the page: ${error.message}`));
      await page.goto(origin);
      const place: Place = { url, form, seed: run.chance.between(0, 2 ** 31) };
      await page.evaluate((given) => {
        Object.assign(globalThis, { desk: window.openDesk(given) });
      }, place);
      return {
        page,
        get posts() {
          return posts;
        },
        async submit(given, width = 10) {
          const { takePicture } = matter;
          const taken =
            takePicture && (await Promise.all(given.map((one) => takePicture(one.secret))));
          const pictures = taken?.map((picture) => picture.toString('base64'));
          await page.evaluate(([list, many, photos]) => desk.submit(list, many, photos), [
            given,
            width,
            pictures,
          ] as const);
        },
        flush: () => page.evaluate(() => desk.flush()),
        waiting: () =>
          page.evaluate(
            async () => (await desk.kept()).filter(({ status }) => status === 'saved').length,
          ),
      };
    },
    async collect(tab) {
      while ((await tab.waiting()) > 0) await pause();
      for (const one of await tab.page.evaluate(() => desk.takeOut())) {
        assert.equal(one.status, 'accepted', 'nothing was refused, and nothing has expired');
        assert.ok(one.status === 'accepted' && one.receipt);
        // Two tabs may both have an answer for the same one, the later of which is written down after the first
        // was taken out: by its key, both are told the same.
        const before = sent.find(({ key }) => key === one.key);
        if (before) assert.deepEqual(one.receipt, before.receipt, 'one receipt for one key');
        else {
          const submission = bodies.get(one.secret!)!;
          sent.push({ key: one.key, receipt: one.receipt, submission, tries: 1 });
        }
      }
    },
    async check(tab) {
      await visit.collect(tab);
      const keys = new Set(sent.map(({ key }) => key));
      const lost = [...visit.acknowledged].filter((key) => !keys.has(key));
      assert.deepEqual(lost, [], 'what the page called saved has a receipt');
      assert.equal(await matter.publicCount(run.collector.port), keys.size);
      await matter.compare(variables, sent, run);
      return keys.size;
    },
  };
  await browser.exposeFunction('acknowledge', (key: string) => void visit.acknowledged.add(key));
  await browser.exposeFunction('tried', (status: string) => {
    visit.firstTries[status] = (visit.firstTries[status] ?? 0) + 1;
    visit.onTried();
  });
  return visit;
}

/** Between two looks at something that takes its time. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** Counts first tries, and says when so many are done. */
export function afterTries(visit: Visit, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    visit.onTried = () => {
      left -= 1;
      if (left === 0) resolve();
    };
  });
}
