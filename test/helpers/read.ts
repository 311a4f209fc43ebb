/** What a sighted reader finds in an element: its text without what is hidden, white space folded, and places where a line may end left out. */
export function readText(element: Element): string {
  return visibleText(element.shadowRoot ?? element)
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const blocks =
  /^(P|LI|DIV|DT|DD|H\d|UL|OL|DL|FIGCAPTION|SUMMARY|BLOCKQUOTE|ARTICLE|HEADER|FOOTER)$/;

function visibleText(node: Node): string {
  const { parentElement } = node;
  if (
    parentElement instanceof HTMLDetailsElement &&
    !parentElement.open &&
    node.nodeName !== 'SUMMARY'
  )
    return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element) {
    if (/^(STYLE|SCRIPT)$/.test(node.tagName) || node.hasAttribute('hidden')) return '';
    if (node instanceof HTMLSlotElement)
      return node.assignedNodes({ flatten: true }).map(visibleText).join('');
  }
  const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  const text = [...root.childNodes].map(visibleText).join('');
  return node instanceof Element && blocks.test(node.tagName) ? ` ${text} ` : text;
}

/** Finds one part of an element; a test that looks for what is not there fails here. */
export function find<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`<${element.localName}> shows no ${selector}`);
  return found;
}

/** Elements, texts and comments of an element, shadow roots included, as built: the build takes out a template's line breaks. */
export function countNodes(root: Node): number {
  const children = [
    ...(root instanceof Element && root.shadowRoot ? root.shadowRoot.childNodes : []),
    ...root.childNodes,
  ].filter((node) => !(node instanceof Text && /^\s*\n\s*$/.test(node.data)));
  return children.reduce((sum, child) => sum + 1 + countNodes(child), 0);
}
