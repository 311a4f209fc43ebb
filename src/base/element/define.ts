/** The kit's version; a test holds it equal to package.json. */
export const version = '0.1.0';

/** Where a class says which version of the kit it comes from. */
const stamp = Symbol.for('civic-widgets.version');

type Stamped = CustomElementConstructor & { [stamp]?: string };

let warned = false;

/**
 * Registers a custom element. The same version again is silent; another version warns once and the first one stays; nothing
 * throws, so that a second script tag never breaks a page.
 *
 * A classic script registers each element in a task of its own: all elements of a page made at once would block a slow phone
 * (docs/adr/0013).
 */
export function define(tag: string, elementClass: Stamped): void {
  if (globalThis.document?.currentScript) setTimeout(() => register(tag, elementClass));
  else register(tag, elementClass);
}

function register(tag: string, elementClass: Stamped): void {
  const registered: Stamped | undefined = customElements.get(tag);
  if (!registered) {
    elementClass[stamp] = version;
    customElements.define(tag, elementClass);
  } else if (registered[stamp] !== version && !warned) {
    warned = true;
    console.warn(`civic-widgets ${version} left <${tag}> as it was`);
  }
}
