import { html as litHtml, isServer, nothing, type TemplateResult } from 'lit';

/** What may be drawn at a place of a template. */
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
 * lit's own `html`, in whose templates a text that fills an element may be bound as `.textContent`, the last of its attributes.
 * Bound as a child it has a comment beside it, which is half of the nodes of a page with a thousand cards. On a server it is
 * a child all the same: `@lit-labs/ssr` leaves properties out.
 */
export const html: typeof litHtml = isServer
  ? (strings, ...values) => litHtml(bindAsChildren(strings), ...values)
  : litHtml;

/** Several at one place, those that are there: one alone needs no markers of a list around it. */
export function joinRendered(parts: readonly Rendered[]): Rendered | Rendered[] {
  const present = parts.filter((part) => part !== nothing);
  return present.length > 1 ? present : (present[0] ?? nothing);
}
