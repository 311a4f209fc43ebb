/** The doctor on pages that are each wrong in one way, served as they would be. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { checkPage } from '../../../server/doctor/check-page.js';
import { sayFinding } from '../../../server/doctor/words.js';
import { startBrowser } from './support/browser.js';
import { startSite, type HostSite } from './support/site.js';

const card = '<civic-member-card src="/feeds/liaoyuan.json#gao-wei"></civic-member-card>';
const civic = '<script src="/dist/civic.js" defer></script>';

interface Sick {
  readonly name: string;
  readonly body: (site: HostSite) => string;
  readonly headers?: Record<string, string>;
  readonly codes: readonly string[];
  readonly says?: RegExp;
}

const sickSections = [
  'series',
  'pledges',
  'measures',
  'activities',
  'forms',
  'records',
  'events',
  'areas',
  'notices',
];

const pages: readonly Sick[] = [
  { name: 'a page that is well', body: () => civic + card, codes: ['fine'] },
  { name: 'no script', body: () => card, codes: ['script-missing'] },
  { name: 'all stripped', body: () => '<p>正文</p>', codes: ['nothing-here', 'script-missing'] },
  { name: 'two copies', body: () => civic + civic + card, codes: ['second-copy'] },
  {
    name: 'no charset',
    body: () => civic + card,
    headers: { 'Content-Type': 'text/html' },
    codes: ['charset'],
  },
  {
    name: 'a policy without the kit',
    body: (site) => `<script src="${site.elsewhere}/dist/civic-whole.js"></script>${card}`,
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src https://other.example" },
    codes: ['policy-script', 'policy-feed', 'policy-style', 'script-type'],
  },
  {
    name: 'Trusted Types without lit-html',
    body: () => civic + card,
    headers: {
      'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types portal",
    },
    codes: ['trusted-types'],
  },
  {
    name: 'a script named plain text, and no leave for its modules',
    body: (site) => `<script src="${site.elsewhere}/dist/loader.js"></script>${card}`,
    codes: ['script-type', 'script-type'],
  },
  {
    name: 'a script that is not there',
    body: () => `<script src="/nowhere/civic.js"></script>${card}`,
    codes: ['script-status'],
  },
  {
    name: 'a feed that is not there',
    body: () => `${civic}<civic-member-card src="/feeds/nobody.json#a"></civic-member-card>`,
    codes: ['feed'],
    says: /nobody\.json/,
  },
  {
    name: 'a feed with a fault',
    body: () => `${civic}<civic-member-card src="/sick-feed.json#a"></civic-member-card>`,
    codes: ['feed-item'],
    says: /成员第1项.*示例/,
  },
  {
    name: 'a feed with one fault in its series',
    body: () => `${civic}<civic-member-card src="/sick-series.json#a"></civic-member-card>`,
    codes: ['feed-item'],
  },
  {
    name: 'a feed with one fault in each section',
    body: () => `${civic}<civic-member-card src="/sick-everywhere.json#a"></civic-member-card>`,
    codes: sickSections.map(() => 'feed-item'),
  },
  {
    name: 'no feed named',
    body: () => `${civic}<civic-member-card></civic-member-card>`,
    codes: ['no-source'],
  },
];

describe('the doctor', () => {
  let site: HostSite;
  let browser: Browser;
  before(async () => {
    site = await startSite();
    browser = await startBrowser();
    site.serve('/sick-feed.json', {
      body: JSON.stringify({
        civic: 1,
        members: [{ id: 'a', name: '示例', links: [{ label: 'x', url: 'javascript:1' }] }],
      }),
      headers: { 'Content-Type': 'application/json' },
    });
    site.serve('/sick-everywhere.json', {
      body: JSON.stringify({
        civic: 1,
        members: [{ id: 'a', name: '示例' }],
        ...Object.fromEntries(sickSections.map((section) => [section, [null]])),
      }),
      headers: { 'Content-Type': 'application/json' },
    });
    site.serve('/sick-series.json', {
      body: JSON.stringify({
        civic: 1,
        members: [{ id: 'a', name: '示例' }],
        series: [{ id: 's', title: '系列', members: 'a' }],
      }),
      headers: { 'Content-Type': 'application/json' },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const { name, body, headers, codes, says } of pages) {
    it(`says of ${name}: ${codes.join(', ')}`, async () => {
      const address = site.serve(`/sick-${encodeURIComponent(name)}.html`, {
        body: `<!doctype html><title>sick</title>${body(site)}`,
        headers,
      });
      const findings = await checkPage(address, { inside: true });
      assert.deepEqual(findings.map(({ code }) => code).sort(), [...codes].sort());
      const words = findings.map((finding) => sayFinding(finding, 'zh-Hans')).join('\n');
      assert.match(words, says ?? /\p{Script=Han}/u);
    });
  }

  it('runs on the page itself, as the bookmarklet loads it', async () => {
    const page = await browser.newPage();
    await page.goto(
      site.serve('/sick-here.html', { body: `<!doctype html><meta charset="utf-8"><body>${card}` }),
    );
    await page.addScriptTag({ url: `${site.origin}/doctor/civic-doctor.js` });
    const lines = page.locator('#civic-doctor p');
    await lines.first().waitFor();
    const codes = await lines.evaluateAll((all) =>
      all.map((line) => line.getAttribute('data-code')),
    );
    assert.deepEqual(codes, ['script-missing', 'not-defined']);
    await page.close();
  });
});
