/** An element as a server renders it, in a declarative shadow root: readable before any script. */
import { serverBase } from '../../src/server/server-page.js';
import { readdirSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import type { FeedJson } from './site.js';
import { escapeHtml } from '../../src/server/escape-html.js';

const elementsFolder = new URL('../../src/elements/', import.meta.url);

/** Every element's define module is found by its name, as the build does. */
async function defineElement(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  for (const folder of readdirSync(elementsFolder)) {
    const file = `${tag}.define.ts`;
    if (readdirSync(new URL(`${folder}/`, elementsFolder)).includes(file))
      await import(new URL(`${folder}/${file}`, elementsFolder).href);
  }
}

/**
 * @returns the element's shadow root as a template, to be put first into the element; empty where the
 * element needs a browser to show anything.
 */
export async function renderShadow(
  tag: string,
  attribute: string,
  id: string | undefined,
  feed: FeedJson,
): Promise<string> {
  await defineElement(tag);
  const chosen = id === undefined ? '' : ` ${attribute}="${escapeHtml(id)}"`;
  // A template of which only the tag's name varies: lit's own way to it is for pages, not for servers.
  const texts = [`<${tag}${chosen} .data=`, `></${tag}>`];
  const result = html(Object.assign(texts, { raw: texts }), feed);
  const page = await collectResult(render(result));
  const [template = ''] = /<template[^]*<\/template>/.exec(page) ?? [];
  return (
    template
      // There is no hydration: the kit draws anew. Without its marks the page is a third smaller.
      .replace(/<!--\/?lit[^>]*-->|<\?>/g, '')
      // Before the kit is there, a pressed button must not put what was filled in into an address.
      .replace(/<form\b/g, '<form method="dialog"')
      .replace(/ (defer-hydration|shadowroot="open")/g, '')
      .split(serverBase)
      .join('/')
  );
}
