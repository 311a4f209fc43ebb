/**
 * Renders a card ahead: its shadow root as a template that the browser attaches before any script runs.
 * The kit draws anew when it is there, with what the feed says by then.
 */
// What elements ask a page for, on a server that has none. Before any element.
import 'civic-widgets/server';
import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

await import('civic-widgets/member-card/define');

const feed = JSON.parse(readFileSync('src/feeds/liaoyuan.json', 'utf8'));

export async function renderCard(id) {
  const card = html`<civic-member-card item=${id} .data=${feed}></civic-member-card>`;
  const rendered = await collectResult(render(card));
  const [template] = /<template[^]*<\/template>/.exec(rendered);
  const name = feed.members.find((member) => member.id === id).name;
  return `<civic-member-card src="/feeds/liaoyuan.json#${id}">${template}<a href="/civic/member-card/liaoyuan/${id}">${name}</a></civic-member-card>`;
}
