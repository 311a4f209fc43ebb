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
  node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

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

/** What has less contrast than it needs: text 4.5:1, borders and signs of controls 3:1. */
export function lowContrast(root: ShadowRoot): string[] {
  const low: string[] = [];
  const note = (element: Element, what: string, found: number, least: number): void => {
    if (found < least - 0.01)
      low.push(
        `${what} ${found.toFixed(2)} of ${least}: ${element.localName}.${element.className} ${element.textContent.trim().slice(0, 20)}`,
      );
  };
  for (const element of root.querySelectorAll<HTMLElement>('.base, .base *')) {
    if (element.getClientRects().length === 0 || element.closest('.trap, svg')) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const opacity = opacityOf(element);
    const hasText =
      element.matches('input:not([type=checkbox], [type=radio]), select, textarea') ||
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      );
    const textRatio = (colour: string, behind: Colour): number =>
      ratio(over(faded(read(colour), opacity), behind), behind);
    if (hasText && !element.matches('option'))
      note(element, 'text', textRatio(style.color, ground), 4.5);
    const around = groundOf(parentOf(element));
    const isControl = element.matches('input, select, textarea, button, [role=tab]');
    // A part that has the text's own words inside needs no border to be known by.
    if (isControl && !element.matches('button') && parseFloat(style.borderTopWidth) > 0)
      note(element, 'border', textRatio(style.borderTopColor, around), 3);
    for (const pseudo of ['::before', '::after']) {
      const sign = getComputedStyle(element, pseudo);
      if (!/^["'].*\S.*["']$/.test(sign.content)) continue;
      const behind = over(read(sign.backgroundColor), ground);
      note(element, pseudo, textRatio(sign.color, behind), 4.5);
    }
  }
  return low;
}
