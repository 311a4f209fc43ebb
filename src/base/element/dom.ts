/**
 * Tells the page that something happened. A CustomEvent and no subclass of Event: beside MooTools, which
 * replaces `Event`, a subclass cannot be made.
 */
export function dispatch<Detail>(target: HTMLElement, type: string, detail: Detail): void {
  target.dispatchEvent(new CustomEvent<Detail>(type, { detail, bubbles: true, composed: true }));
}

/** The nearest element around a node that fits a selector, the node included, through shadow roots. */
export function closest(node: Element, selector: string): Element | null {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return node.closest(selector) ?? (host ? closest(host, selector) : null);
}

/** A heading level that exists: the one that was asked for, else 3. */
export const headingLevel = (level: number): number => (/^[1-6]$/.test(String(level)) ? level : 3);
