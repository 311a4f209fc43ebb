import { readItemAddress } from './item-address.js';

/** A link stays one in navigation, in code and in text that is being edited. */
const untouchable =
  'pre,code,textarea,nav,script,style,button,[contenteditable=""],[contenteditable=true],[data-civic-links=off]';

/** Elements that end a line of text. */
const ending =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|BR|DD|DIV|DL|DT|FIGURE|FIGCAPTION|FOOTER|FORM|H\d|HEADER|HR|LI|MAIN|OL|P|SECTION|TABLE|TD|TH|TR|UL|IFRAME)$|-/;

const isEnd = (node: Node | null): boolean => !node || ending.test(node.nodeName);

/** All nodes in one line with a node, however deep an editor has wrapped it. */
function lineOf(node: Node): Node[] {
  let top = node;
  while (top.parentNode && !isEnd(top.parentNode) && top.parentNode instanceof Element)
    top = top.parentNode;
  const line = [top];
  for (let one = top.previousSibling; !isEnd(one); one = one!.previousSibling) line.unshift(one!);
  for (let one = top.nextSibling; !isEnd(one); one = one!.nextSibling) line.push(one!);
  return line;
}

/** Whether there is nothing beside it in its line but a label in brackets. */
function isAlone(text: string, line: readonly Node[]): boolean {
  const all = line.map(({ textContent }) => textContent).join('');
  const rest = all.replace(text, '').replace(/[\s\u200b\ufeff]/g, '');
  return (
    /^(\u3010[^\u3011]{1,20}\u3011|\[[^\]]{1,20}\])?[:\uff1a]?$/.test(rest) &&
    !line.some((node) => node instanceof Element && node.querySelector('img,video,iframe,input'))
  );
}

function upgrade(node: Node, address: string, origins: readonly string[]): void {
  const parent = node instanceof Element ? node : node.parentElement;
  if (!parent || parent.closest(untouchable)) return;
  for (let one: Element | null = parent; one; one = one.parentElement)
    if (one.localName.startsWith('civic-')) return;
  const found = readItemAddress(address, origins, document.baseURI);
  const line = lineOf(node);
  if (!found || !isAlone(node.textContent ?? '', line)) return;
  const element = document.createElement(found.tag);
  element.setAttribute('src', `${found.page}.json`);
  if (found.item !== undefined) element.setAttribute(found.attribute, found.item);
  const next = line[line.length - 1]!.nextSibling;
  // A paragraph's margins, also under the *{margin:0} of portals; a line break after it is space enough.
  const isBefore = next?.nodeName === 'BR';
  element.setAttribute('data-civic-space', isBefore ? 'before' : 'around');
  const space = 'var(--civic-space, 1em)';
  element.style.setProperty('margin-block', isBefore ? `${space} 0` : space, 'important');
  line[0]!.parentNode!.insertBefore(element, line[0]!);
  // The link inside is shown until there is data.
  for (const one of line) element.appendChild(one);
  if (node instanceof Text) {
    const link = document.createElement('a');
    link.setAttribute('href', found.page);
    node.parentNode!.insertBefore(link, node);
    link.appendChild(node);
  }
}

const isBareAddress = ({ nodeValue, parentNode }: Node): boolean =>
  /^\s*https?:\S+\/civic\/\S+\s*$/.test(nodeValue ?? '') && parentNode?.nodeName !== 'A';

/** Turns links and bare addresses of items into elements where they stand alone in their block. The link goes inside. */
export function upgradeLinks(root: Node, origins: readonly string[]): void {
  const found: Node[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode())
    if (node instanceof HTMLAnchorElement || isBareAddress(node)) found.push(node);
  for (const node of found)
    upgrade(
      node,
      (node instanceof Element ? node.getAttribute('href') : node.nodeValue) ?? '',
      origins,
    );
}
