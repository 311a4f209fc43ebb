/** The nearest element around a node that fits a selector, the node included, through shadow roots. */
export function closest(node: Element, selector: string): Element | null {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return node.closest(selector) ?? (host ? closest(host, selector) : null);
}
