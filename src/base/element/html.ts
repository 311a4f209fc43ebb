import { html as litHtml, isServer, nothing, type TemplateResult } from 'lit';

/** What may be rendered at a place of a template. */
export type Rendered = TemplateResult | typeof nothing;

const property = ' .textContent=';
const serverStrings = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** `<p .textContent=${text}></p>` becomes `<p>${text}</p>`. */
function bindAsChildren(strings: TemplateStringsArray): TemplateStringsArray {
  let children = serverStrings.get(strings);
  if (!children) {
    const parts = strings.map((part, index) => {
      const end = part.endsWith(property) ? part.slice(0, -property.length) + '>' : part;
      return strings[index - 1]?.endsWith(property) ? end.slice(end.indexOf('>') + 1) : end;
    });
    serverStrings.set(strings, (children = Object.assign(parts, { raw: parts })));
  }
  return children;
}

/**
 * lit's own `html`, whose templates may bind the only text of an element as `.textContent`, its last attribute. As a child it
 * would have a comment node beside it: half of the nodes of a page with a thousand cards. On a server it becomes a child all
 * the same, since `@lit-labs/ssr` leaves properties out.
 */
export const html: typeof litHtml = isServer
  ? (strings, ...values) => litHtml(bindAsChildren(strings), ...values)
  : litHtml;

/** Those that are not empty, at one place. A single one is not made a list, whose markers are two more nodes. */
export function joinRendered(parts: readonly Rendered[]): Rendered | Rendered[] {
  const present = parts.filter((part) => part !== nothing);
  return present.length > 1 ? present : (present[0] ?? nothing);
}
