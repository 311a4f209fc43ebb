import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { Locator, Route } from 'playwright-core';
import { formFaults } from '../../../src/locales/zh-Hans/form-faults.js';
import { form as formWords } from '../../../src/locales/zh-Hans/form.js';
import { testVariables } from '../../server/collector.js';
import { startChromium } from './chromium.js';
import { startDemo } from './demo-process.js';

/** One form on a page of its own: what checks it and sends it comes from beside its script. */
interface Case {
  readonly tag: string;
  readonly feed: string;
  /** Each of these has to be there before anything is checked or sent. */
  readonly modules: readonly string[];
  /** What is wrong with an empty form, in its order. */
  readonly faults: readonly string[];
  /** Fills in all but the name. Nobody signs up twice: each test is somebody with a telephone of their own. */
  fill(form: Locator, phone: string): Promise<unknown>;
}

const words = formFaults;

const cases: readonly Case[] = [
  {
    tag: 'civic-pledge-form',
    feed: '/feeds/pledge-sample.json',
    modules: ['form-sending.mjs', 'pledge-kind.mjs'],
    faults: ['姓名', '住在哪个小区', '年龄'].map((label, index) =>
      words.fault(label, index === 1 ? 'choice' : 'missing'),
    ),
    async fill(form) {
      await form.locator('select[name="community"]').selectOption('dongyuan');
      await form.locator('input[name="age"]').fill('40');
      await form.locator('input[name="consent-data"]').check();
    },
  },
  {
    tag: 'civic-volunteer-signup',
    feed: '/feeds/volunteer-sample.json#loudao-qingli',
    modules: ['form-sending.mjs', 'volunteer-kind.mjs'],
    faults: [
      words.fault('岗位', 'choice'),
      words.fault('姓名', 'missing'),
      words.fault('手机号', 'missing'),
    ],
    async fill(form, phone) {
      await form.locator('#post-lou-09-1').check();
      await form.locator('#phone').fill(phone);
      await form.locator('#consent-data').check();
    },
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'civic-late-'));
const cleaner = { after };
const browser = (await startChromium(cleaner)).browser()!;
const origin = await startDemo(cleaner, {
  ...testVariables,
  MIN_SECONDS: '0',
  DATABASE_FILE: path.join(folder, 'collector.sqlite'),
});
after(() => rmSync(folder, { recursive: true, force: true }));

let telephones = 13_800_000_000;

/** A page with the form and nothing else; and what it has posted. */
async function open({ tag, feed }: Case) {
  // A visitor of their own: what another has downloaded is not here.
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(90_000);
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.url());
  });
  const address = `${origin}/late.html`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-Hans"><title>Late</title>
        <script src="/dist/alone/${tag}.js" defer></script>
        <${tag} src="${feed}"></${tag}>`,
    }),
  );
  return { page, address, posted, form: page.locator(tag), phone: String(telephones++) };
}

const send = (form: Locator): Promise<void> => form.locator('[part=submit]').click();
const said = (form: Locator, text: string): Promise<void> => form.getByText(text).first().waitFor();

async function summaryOf(form: Locator): Promise<string[]> {
  await form.locator('.summary:focus').waitFor();
  return form.locator('.summary li').allTextContents();
}

for (const one of cases) {
  describe(`${one.tag} alone`, () => {
    for (const name of one.modules) {
      test(`sent before ${name} is here, it waits, and is checked before anything goes out`, async () => {
        const { page, address, posted, form, phone } = await open(one);
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => (release = resolve));
        await page.route(`**/${name}`, async (route: Route) => {
          await released;
          await route.continue();
        });
        const asked = page.waitForRequest(`**/${name}`);
        await page.goto(address);
        await form.locator('#phone').fill('12');
        await form.locator('#phone').fill('');
        await send(form);
        await said(form, formWords.sending);
        await asked;
        assert.equal(await form.locator('.summary').count(), 0);

        release();
        const faults = await summaryOf(form);
        assert.deepEqual(
          faults.filter((text) => one.faults.includes(text)),
          one.faults,
          String(faults),
        );
        assert.deepEqual(posted, [], 'what is wrong is not sent');

        // What checks is here: a fault goes as it is mended, and no server is asked for it.
        const requests: string[] = [];
        // Modules for what comes later (the code for paper, and what it imports) come by themselves, when there is time.
        page.on('request', (request) => {
          if (request.resourceType() !== 'script') requests.push(request.url());
        });
        await form.locator('#name').fill('王小明');
        await form.locator('#name-error').waitFor({ state: 'detached' });
        assert.equal(await form.locator('.summary li').count(), faults.length - 1);
        assert.deepEqual(requests, []);

        await one.fill(form, phone);
        await send(form);
        await form.locator('.receipt').waitFor();
        assert.equal(posted.length, 1, String(posted));
        await page.context().close();
      });

      test(`where ${name} cannot be had, it says so, keeps what is filled in, and is sent later`, async () => {
        const { page, address, posted, form, phone } = await open(one);
        await page.route(`**/${name}`, (route) => route.abort());
        await page.goto(address);
        await form.locator('#name').fill('王小明');
        await one.fill(form, phone);
        await send(form);
        await said(form, formWords.failed);
        assert.equal(await form.locator('#name').inputValue(), '王小明');
        assert.equal(await form.locator('#consent-data').isChecked(), true);
        assert.deepEqual(posted, []);

        await page.unroute(`**/${name}`);
        await form.getByText(formWords.again).waitFor();
        await send(form);
        await form.locator('.receipt').waitFor();
        assert.equal(posted.length, 1, String(posted));
        await page.context().close();
      });
    }
  });
}
