/** Tells the page that something happened, by a CustomEvent: MooTools replaces `Event`, of which no subclass can then be made. */
export function dispatch<Detail>(target: HTMLElement, type: string, detail: Detail): void {
  target.dispatchEvent(new CustomEvent<Detail>(type, { detail, bubbles: true, composed: true }));
}

/** Like `Element.closest`, but through shadow roots. */
export function closest(node: Element, selector: string): Element | null {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return node.closest(selector) ?? (host ? closest(host, selector) : null);
}

/** The heading level that was asked for if it exists, else 3. */
export const headingLevel = (level: number): number => (/^[1-6]$/.test(String(level)) ? level : 3);
