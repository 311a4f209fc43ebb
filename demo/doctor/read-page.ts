/** What of the kit is in a page's HTML. The text is only read, never run. */

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const attribute = /([a-z][\w-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/** Tags of some names, in their order; what stands in comments is no tag. */
export function tagsIn(html: string, names: RegExp): Tag[] {
  const text = html.replace(/<!--[^]*?-->/g, '');
  const found: Tag[] = [];
  for (const [, name = '', rest = ''] of text.matchAll(/<([a-z][\w-]*)((?:\s+[^<>]*)?)>/gi)) {
    if (!names.test(name.toLowerCase())) continue;
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [, key = '', double, single, bare] of rest.matchAll(attribute))
      attributes[key.toLowerCase()] = (double ?? single ?? bare ?? '').replace(/&amp;/g, '&');
    found.push({ name: name.toLowerCase(), attributes });
  }
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
