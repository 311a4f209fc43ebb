/** Contrast as WCAG 2 counts it, of what an element shows just now. */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Colour>();

/** A computed colour, in whatever space the engine writes it. */
function read(text: string): Colour {
  let colour = known.get(text);
  if (!colour) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    known.set(text, (colour = [red, green, blue, alpha / 255]));
  }
  return colour;
}

const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** All elements, through the shadow roots of those inside. */
export function* everyElement(root: ParentNode): Generator<HTMLElement> {
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    yield one;
    if (one.shadowRoot) yield* everyElement(one.shadowRoot);
  }
}

/** What is drawn and has to be seen: done, too much, a line, a mark of a state, the edge of what is to do. */
const drawn: Readonly<Record<string, string>> = {
  'rect.fill': 'fill',
  '.arc, .over:is(rect, circle, path), polyline, svg.divided > svg > line': 'stroke',
  '[part~=track], .mark': 'borderTopColor',
};

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 &&
  // Over a file box that is not drawn lies a button of ours.
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !element.closest('.trap, style');

/** The ground behind an element, its own included. */
function groundOf(element: Element | null): Colour {
  const layers: Colour[] = [];
  for (let node = element; node; node = parentOf(node))
    layers.push(read(getComputedStyle(node).backgroundColor));
  return layers.reduceRight<Colour>((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let node: Element | null = element; node; node = parentOf(node))
    opacity *= Number(getComputedStyle(node).opacity);
  return opacity;
}

const faded = ([r, g, b, a]: Colour, opacity: number): Colour => [r, g, b, a * opacity];

/** What has less contrast than it needs: text 4.5:1, borders of controls, signs and what is drawn 3:1. */
export function lowContrast(root: ParentNode): string[] {
  const low: string[] = [];
  let count = 0;
  for (const element of everyElement(root)) {
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const opacity = opacityOf(element);
    const note = (what: string, colour: string, behind: Colour, least: number): void => {
      count++;
      const found = ratio(over(faded(read(colour), opacity), behind), behind);
      if (found < least - 0.01)
        low.push(
          `${what} ${found.toFixed(2)} of ${least}: ${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 20)}`,
        );
    };
    const ground = groundOf(element);
    const hasText =
      element.matches('input:not([type=checkbox], [type=radio], [type=range]), select, textarea') ||
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      );
    if (hasText && !element.matches('option'))
      note('text', element.closest('svg') ? style.fill : style.color, ground, 4.5);
    for (const [selector, property] of Object.entries(drawn))
      if (element.matches(selector)) {
        if (property === 'borderTopColor' && parseFloat(style.borderTopWidth) === 0) continue;
        note(property, style[property as 'fill'], ground, 3);
      }
    // A tab that is not chosen is known by its words; a border of no colour is none.
    const isControl =
      element.matches('input, select, textarea, button') && element.ariaSelected !== 'false';
    if (isControl && parseFloat(style.borderTopWidth) > 0 && read(style.borderTopColor)[3] > 0)
      note('border', style.borderTopColor, groundOf(parentOf(element)), 3);
    for (const pseudo of ['::before', '::after']) {
      const sign = getComputedStyle(element, pseudo);
      if (!/^["'].*\S.*["']$/.test(sign.content)) continue;
      note(pseudo, sign.color, over(read(sign.backgroundColor), ground), 4.5);
    }
  }
  if (count < 5) low.push(`only ${count} things were measured`);
  return low;
}

/** What a finger misses: a control that is less than 44 px high, or its label where it has one around it. */
export function smallTargets(root: ParentNode, least = 44): string[] {
  return [...everyElement(root)].flatMap((element) => {
    if (!isSeen(element) || !element.matches('button, summary, select, textarea, input')) return [];
    const target = element.closest('label') ?? element;
    const { height } = target.getBoundingClientRect();
    return height < least - 0.5
      ? `${height} px: ${element.localName}.${element.className} ${target.textContent.trim().slice(0, 20)}`
      : [];
  });
}
