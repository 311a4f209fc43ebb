/**
 * Every host page, editor, filter, frame and old browser, on the real thing; docs/hosts.md is what comes out.
 * `CIVIC_WRITE=1` writes it; without, a page that says something else fails.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { frameCases } from './matrix/frame-cases.js';
import { legacyCases } from './matrix/legacy-cases.js';
import { placeTries } from './matrix/place-cases.js';
import { readingCases } from './matrix/reading-cases.js';
import type { Result } from './matrix/result.js';
import { tryCases } from './matrix/try-cases.js';
import { tryEditors } from './matrix/try-editors.js';
import { tryOldBrowsers } from './matrix/try-old-browsers.js';
import { tryPages } from './matrix/try-pages.js';
import { trySanitizers } from './matrix/try-sanitizers.js';
import { matrix, type Group } from './matrix/write.js';
import { startBrowser } from './support/browser.js';
import { ensurePackages } from './support/libraries.js';
import { startSite, type HostSite } from './support/site.js';

const file = 'docs/hosts.md';

const works = { works: 'works' };

type Plan = Omit<Group, 'results'> & {
  readonly run: (browser: Browser, site: HostSite) => Promise<Result[]>;
};

const plans: readonly Plan[] = [
  {
    title: 'Pages',
    note: 'Looks: each element is drawn as on a clean page. Works: a signature arrives at the collector. Quiet: no message on the console.',
    subject: ['page', 'what it does'],
    columns: { looks: 'looks', works: 'works', quiet: 'quiet' },
    run: tryPages,
  },
  {
    title: 'Places',
    note: 'The boxes that a page puts an element in. The articles are pages of our own with the boxes and resets of the program’s.',
    subject: ['place', 'what is held against it'],
    columns: works,
    run: (browser, site) => tryCases(browser, site, placeTries),
  },
  {
    title: 'Editors',
    note: 'The one-line link typed into the source view, pasted rich, and its bare address pasted plain; then read back, shown in an article, and upgraded to the card.',
    subject: ['editor'],
    columns: { source: 'source', rich: 'rich', plain: 'plain' },
    run: tryEditors,
  },
  {
    title: 'Filters',
    note: 'The same through a filter in its default configuration.',
    subject: ['filter'],
    columns: { link: 'link', address: 'bare address' },
    run: trySanitizers,
  },
  {
    title: 'Frames',
    note: 'The page `/civic/…/embed` in a frame.',
    subject: ['frame', 'what is tried'],
    columns: works,
    run: (browser, site) => tryCases(browser, site, frameCases),
  },
  {
    title: 'Forms of the portal',
    note: 'A pledge with the attribute `field` inside the portal’s own form: what its script reads holds what was filled in.',
    subject: ['read by', 'sent by'],
    columns: works,
    run: (browser, site) => tryCases(browser, site, legacyCases),
  },
  {
    title: 'The page behind a link, and the room kept',
    note: 'Of a person, a figure, a board, a pledge and a sign-up.',
    subject: ['case', 'what is held against it'],
    columns: works,
    run: (browser, site) => tryCases(browser, site, readingCases),
  },
  {
    title: 'Old browsers',
    note: 'A signature arrives. See also browsers.md.',
    subject: ['browser', 'from when'],
    columns: works,
    run: (_browser, site) => tryOldBrowsers(site),
  },
];

describe('hosts', () => {
  const groups: Group[] = [];
  let browser: Browser;
  let site: HostSite;

  before(async () => {
    ensurePackages();
    site = await startSite();
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const { run, ...plan } of plans) {
    it(plan.title, { timeout: 900_000 }, async (test) => {
      const results = await run(browser, site);
      groups.push({ ...plan, results });
      for (const { name, faults } of results)
        await test.test(name, () => {
          const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
          assert.deepEqual(Object.fromEntries(found), {});
        });
    });
  }

  it(`${file} says the same`, async () => {
    const options = await resolveConfig(file);
    const text = await format(matrix(groups), { ...options, parser: 'markdown' });
    if (process.env['CIVIC_WRITE']) writeFileSync(file, text);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assert.equal(written, text, `${file} is stale: run this test with CIVIC_WRITE=1`);
  });
});
