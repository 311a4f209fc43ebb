/** What of the kit is in a page's HTML. The text is only read, never run. */
import { Tokenizer } from 'htmlparser2';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Tags of some names, in their order; what stands in comments, scripts and the like is no tag. Without a tree: a
 * tree of tags that are never closed takes a time that grows with the square of the page.
 */
export function tagsIn(html: string, names: RegExp): Tag[] {
  const found: Tag[] = [];
  let tag: { name: string; attributes: Record<string, string> } | undefined;
  let key = '';
  const keep = (text: string): void => {
    if (tag && key !== '') tag.attributes[key] += text;
  };
  const end = (): void => {
    if (tag) found.push(tag);
    tag = undefined;
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(from, to) {
        const name = html.slice(from, to).toLowerCase();
        tag = names.test(name)
          ? { name, attributes: Object.create(null) as Tag['attributes'] }
          : undefined;
      },
      onattribname(from, to) {
        const name = html.slice(from, to).toLowerCase();
        // Of two attributes of one name HTML keeps the first.
        key = tag && !(name in tag.attributes) ? name : '';
        if (tag && key !== '') tag.attributes[key] = '';
      },
      onattribdata: (from, to) => keep(html.slice(from, to)),
      onattribentity: (codepoint) => keep(String.fromCodePoint(codepoint)),
      onattribend: nothing,
      onopentagend: end,
      onselfclosingtag: end,
      onclosetag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

/** A policy by its directives; of several headers all hold, and the first that forbids is named. */
export function readPolicy(header: string): Map<string, string[]> {
  const policy = new Map<string, string[]>();
  for (const directive of header.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** Whether a policy lets a page load an address under a directive. */
export function allows(
  policy: Map<string, string[]>,
  directive: string,
  address: URL,
  page: URL,
): boolean {
  const sources = policy.get(directive) ?? policy.get('default-src');
  if (!sources) return true;
  return sources.some((source) => {
    if (source === '*') return true;
    if (source === "'self'") return address.origin === page.origin;
    if (/^[a-z]+:$/.test(source)) return address.protocol === source;
    const host = source.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
    return host.startsWith('*.')
      ? address.hostname.endsWith(host.slice(1))
      : address.hostname === host;
  });
}
