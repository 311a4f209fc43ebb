/** Elements rendered by `@lit-labs/ssr` with its own stand-in for a page, and nothing of ours besides. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import '@lit-labs/ssr/lib/install-global-dom-shim.js';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

const feed = JSON.parse(readFileSync('demo/feeds/liaoyuan.json', 'utf8')) as {
  members: { id: string; name: string; source?: unknown }[];
  measures: { id: string; label: string; source?: unknown }[];
};

async function rendered(element: unknown): Promise<string> {
  const page = await collectResult(render(element));
  return page.replace(/<!--[^]*?-->|<\?>/g, '');
}

describe('on a server', () => {
  before(async () => {
    for (const tag of ['member-card', 'member-list', 'progress-meter', 'progress-board', 'feed'])
      await import(`../../../src/elements/${tag}/define.js`);
  });

  it('a card is rendered from its template', async () => {
    for (const variant of ['compact', 'card', 'feature']) {
      const page = await rendered(
        html`<civic-member-card
          item="gao-wei"
          .data=${feed}
          .variant=${variant}
        ></civic-member-card>`,
      );
      assert.match(page, /<template shadowroot="open" shadowrootmode="open"><style>/);
      assert.match(page, /<bdi[^>]*>高微<\/bdi>/);
      assert.match(page, new RegExp(`class="base ${variant}"`));
      assert.equal(/<details/.test(page), variant !== 'compact');
    }
  });

  it('a meter is, in every shape', async () => {
    const { id, label } = feed.measures[0]!;
    for (const shape of ['bar', 'ring', 'thermometer', 'figure', 'sparkline']) {
      const page = await rendered(
        html`<civic-progress-meter
          .item=${id}
          .shape=${shape}
          .data=${feed}
        ></civic-progress-meter>`,
      );
      assert.ok(page.includes(`id="label">${label}<`), shape);
    }
  });

  it('a list and a board are, with what is in them', async () => {
    const list = await rendered(html`<civic-member-list .data=${feed}></civic-member-list>`);
    assert.ok(list.match(/<civic-member-card/g)!.length > 5);
    assert.ok(list.includes(`>${feed.members[0]!.name}</bdi>`));
    const board = await rendered(html`<civic-progress-board .data=${feed}></civic-progress-board>`);
    assert.equal(board.match(/<civic-progress-meter/g)!.length, feed.measures.length);
    assert.ok(board.includes(feed.measures[0]!.label));
  });

  it('what is no feed leaves the page’s own text', async () => {
    for (const data of [{}, { civic: 1, members: [] }])
      assert.match(
        await rendered(html`<civic-member-card item="x" .data=${data}></civic-member-card>`),
        /<slot><\/slot><\/template>/,
      );
  });
});
