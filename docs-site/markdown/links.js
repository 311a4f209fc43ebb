import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Pictures that tests compare, which docs/looks.md shows: on the site in a folder `looks`. */
export const storedPictures = 'test/visual/stored';

const isElsewhere = (href) => /^(?:[a-z]+:|#)/i.test(href);

/** What a link of a plain file means on the site: a page, or nothing where it leads into the sources. */
export function resolveLink(href, inputPath) {
  if (isElsewhere(href)) return href;
  const [file, fragment = ''] = href.split(/(?=#)/);
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(inputPath), file));
  if (target.startsWith(`${storedPictures}/`)) return `looks/${path.posix.basename(target)}`;
  if (!target.startsWith('docs/')) return undefined;
  if (existsSync(target) && statSync(target).isDirectory()) return undefined;
  return file.replace(/\.md$/, '.html') + fragment;
}

export function links(markdown) {
  markdown.core.ruler.push('links', ({ tokens, env }) => {
    const inputPath = env.page.inputPath.replace(/^\.\//, '');
    for (const { children } of tokens) {
      const open = [];
      for (const token of children ?? []) {
        if (token.type === 'image') {
          const src = resolveLink(token.attrGet('src'), inputPath);
          if (src) token.attrSet('src', src);
          token.attrSet('loading', 'lazy');
        }
        if (token.type === 'link_open') {
          const href = resolveLink(token.attrGet('href'), inputPath);
          open.push(token);
          if (href) token.attrSet('href', href);
          // The sources are not part of the site.
          else Object.assign(token, { tag: 'span', attrs: null });
        }
        if (token.type === 'link_close') token.tag = open.pop().tag;
      }
    }
  });
}
