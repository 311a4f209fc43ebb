import { expect } from '@open-wc/testing';
import { seen } from '../helpers/element.js';
import { feedOf } from '../helpers/feeds.js';
import { readText } from '../helpers/read.js';
import { freshKey, serve, servePage } from '../helpers/server.js';

/** What the webmaster's page in docs recommends, and no workers. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const beside = 'civic-long-text.mjs';

/** A page with one card from a long feed. */
async function pageWith(script: string, headers: Record<string, string>): Promise<Window> {
  const feed = { ...feedOf([{ id: 'a', name: '甲' }]), note: '长'.repeat(300_000) };
  const { url } = await serve([{ body: feed }]);
  const frame = document.createElement('iframe');
  frame.src = await servePage(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><script src="${script}" defer></script><body><civic-member-card src="${url}#a">旧文字</civic-member-card>`,
    headers,
  );
  document.body.append(frame);
  await seen('the card', () => {
    const card = frame.contentDocument?.querySelector('civic-member-card');
    return card?.shadowRoot && readText(card).includes('甲');
  });
  return frame.contentWindow!;
}

const isAskedFor = (page: Window): boolean =>
  page.performance.getEntriesByType('resource').some(({ name }) => name.endsWith(`/${beside}`));

describe('dist/civic.js and a long feed', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('need nothing that a strict policy forbids', async () => {
    const key = freshKey();
    const page = await pageWith('/dist/civic.js', {
      'Content-Security-Policy': `${policy}; report-uri /__test__/csp-report?key=${key}`,
    });
    expect(isAskedFor(page)).to.be.true;
    expect(await (await fetch(`/__test__/csp-report?key=${key}`)).json()).to.deep.equal([]);
  });

  it('do without the module beside it: a script that was copied alone', async () => {
    const code = await (await fetch('/dist/civic.js')).text();
    const { url } = await serve([{ type: 'text/javascript', body: code }]);
    expect((await fetch(url.replace(/[^/]+$/, beside))).ok).to.be.false;
    const page = await pageWith(url, {});
    expect([...page.document.scripts].map(({ src }) => new URL(src).pathname)).to.deep.equal([url]);
  });
});
