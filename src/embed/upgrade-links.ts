import { readItemAddress } from './item-address.js';

/** A link stays one in navigation, in code and in text that is being edited. */
const untouchable =
  'pre,code,textarea,nav,script,style,button,[contenteditable=""],[contenteditable=true],[data-civic-links=off]';

/** Elements that end a line of text. */
const ending =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|BR|DD|DIV|DL|DT|FIGURE|FIGCAPTION|FOOTER|FORM|H(\d|EADER|R|TML)|LI|MAIN|OL|P|SECTION|TABLE|TD|TH|TR|UL|IFRAME)$|-/;

const isEnd = (node: Node | null): boolean => !node || ending.test(node.nodeName);

/** All nodes in one line with a node, however deep an editor has wrapped it. */
function lineOf(node: Node): Node[] {
  let top = node;
  while (!isEnd(top.parentNode)) top = top.parentNode!;
  const line = [top];
  for (let one = top.previousSibling; !isEnd(one); one = one!.previousSibling) line.unshift(one!);
  for (let one = top.nextSibling; !isEnd(one); one = one!.nextSibling) line.push(one!);
  return line;
}

/** What comes after a node, beside it or beside what it is in: until something does, the parser may add to its line. */
const following = (node: Node | null): Node | null =>
  node && (node.nextSibling ?? following(node.parentNode));

/** Whether there is nothing beside it in its line but a label in brackets. */
function isAlone(text: string, line: readonly Node[]): boolean {
  const all = line.map(({ textContent }) => textContent).join('');
  const rest = all.replace(text, '').replace(/[\s\u200b\ufeff]/g, '');
  return (
    /^(\u3010[^\u3011]{1,20}\u3011|\[[^\]]{1,20}\])?[:\uff1a]?$/.test(rest) &&
    !line.some((node) => node instanceof Element && node.querySelector('img,video,iframe,input'))
  );
}

const isBareAddress = ({ nodeValue, parentNode }: Node): boolean =>
  /^\s*https?:\S+\/civic\/\S+\s*$/.test(nodeValue ?? '') && parentNode?.nodeName !== 'A';

/** Whether a node is a link, or an address in plain text that may be one to an item. */
export const isLink = (node: Node): boolean =>
  node instanceof HTMLAnchorElement || isBareAddress(node);

/**
 * Turns a link to an item into its element where it stands alone in its line. The link goes inside.
 * @param origins whose addresses are followed.
 * @returns whether that is decided: not while more of its line may come.
 */
export function upgradeLink(node: Node, origins: readonly string[]): boolean {
  const isText = node instanceof Text;
  const address = isText ? node.nodeValue : (node as Element).getAttribute('href');
  const found = readItemAddress(address ?? '', origins, document.baseURI);
  if (!found) return true;
  for (let one = isText ? node.parentElement : (node as Element); one; one = one.parentElement)
    if (one.localName.startsWith('civic-') || one.matches(untouchable)) return true;
  const line = lineOf(node);
  const last = line[line.length - 1]!;
  if (document.readyState === 'loading' && !following(last)) return false;
  if (!isAlone(node.textContent ?? '', line)) return true;
  const element = document.createElement(found.tag);
  element.setAttribute('src', `${found.page}.json`);
  if (found.item !== undefined) element.setAttribute(found.attribute, found.item);
  const next = last.nextSibling;
  // A paragraph's margins, also under the *{margin:0} of portals; a line break after it is space enough.
  const isBefore = next?.nodeName === 'BR';
  element.setAttribute('data-civic-space', isBefore ? 'before' : 'around');
  const space = 'var(--civic-space, 1em)';
  element.style.setProperty('margin-block', isBefore ? `${space} 0` : space, 'important');
  line[0]!.parentNode!.insertBefore(element, line[0]!);
  // The link inside is shown until there is data.
  for (const one of line) element.appendChild(one);
  if (isText) {
    const link = document.createElement('a');
    link.setAttribute('href', found.page);
    node.parentNode!.insertBefore(link, node);
    link.appendChild(node);
  }
  return true;
}
