import { encodeAddress } from '../base/element/page-address.js';

/** What stands on a certificate. */
interface Certificate {
  readonly heading: string;
  /** Who has signed what, in lines. */
  readonly sentence: string;
  /** The articles in small print; none where they are not asked for. */
  readonly articles: readonly string[];
  /** Small lines at the foot: receipt number, date, who proposed the pledge. */
  readonly lines: readonly string[];
  /** The words of the seal: whose pledge it is. */
  readonly seal: string;
  /** The address that the QR code leads to. */
  readonly address: string;
  /** A CSS font family. */
  readonly font: string;
}

/** Pixels: a phone's screen at three to one, and A4 at 300 dots to the inch. */
const sizes = { phone: [1080, 1920], paper: [2480, 3508] } as const;
export type CertificateSize = keyof typeof sizes;

const paper = '#fdfaf2';
const ink = '#1c1a17';
const red = '#9a1f17';

/** Draws a certificate; lengths are in units of which its width has 1080. */
export function drawCertificate(
  { heading, sentence, articles, lines, seal, address, font }: Certificate,
  size: CertificateSize,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = sizes[size];
  const context = canvas.getContext('2d')!;
  const unit = canvas.width / 1080;
  context.scale(unit, unit);
  const [width, height] = [1080, canvas.height / unit];
  const margin = 130;
  const room = width - margin * 2;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  drawFrame(context, width, height);

  context.textAlign = 'center';
  context.fillStyle = red;
  context.font = `700 96px ${font}`;
  context.fillText(heading, width / 2, 262);
  context.fillRect(width / 2 - 110, 316, 220, 3);
  context.fillRect(width / 2 - 60, 326, 120, 1);

  context.fillStyle = ink;
  const foot = height - 400;
  const said = sentence.split('\n').flatMap((part, index) => {
    const style = `${index ? 700 : 400} ${index ? 70 : 64}px ${font}`;
    context.font = style;
    return balanced(context, part, room).map((line) => ({ line, style }));
  });
  // Without articles below it, the sentence stands in the middle between the heading and the foot.
  let y = articles.length ? 430 : (326 + foot - said.length * 104) / 2 + 64;
  for (const { line, style } of said) {
    context.font = style;
    context.fillText(line, width / 2, y);
    y += 104;
  }

  context.textAlign = 'start';
  drawArticles(context, articles, font, { left: margin, top: y - 20, room, bottom: foot - 50 });

  context.font = `32px ${font}`;
  lines.forEach((line, index) =>
    wrap(context, line, room - 300)
      .slice(0, 2)
      .forEach((one, below) => context.fillText(one, margin, foot + 60 + index * 62 + below * 40)),
  );
  drawCode(context, address, 240, width - margin - 240, foot);
  drawSeal(context, seal, font, width - margin - 400, foot + 60);
  return canvas;
}

/** A heavy line and a hairline within, with a square in each corner, as old share certificates have. */
function drawFrame(context: CanvasRenderingContext2D, width: number, height: number): void {
  context.strokeStyle = red;
  for (const [inset, line] of [
    [44, 7],
    [62, 1.5],
  ] as const) {
    context.lineWidth = line;
    context.strokeRect(inset, inset, width - inset * 2, height - inset * 2);
  }
  context.fillStyle = red;
  for (const x of [62, width - 86])
    for (const top of [62, height - 86]) context.fillRect(x, top, 24, 24);
}

/** As large as there is room for, down to a size that can be read on paper. */
function drawArticles(
  context: CanvasRenderingContext2D,
  articles: readonly string[],
  font: string,
  { left, top, room, bottom }: Record<'left' | 'top' | 'room' | 'bottom', number>,
): void {
  for (let size = 32; size >= 18; size--) {
    context.font = `${size}px ${font}`;
    // Numbers hang, as they do in the pledge itself.
    const indent = context.measureText(`${articles.length}. `).width;
    const lines = articles.flatMap((article, index) =>
      withoutRemnant(context, article, room - indent).map((text, below) => ({
        number: below ? '' : `${index + 1}.`,
        text,
      })),
    );
    const isLast = size === 18;
    if (lines.length * size * 1.6 > bottom - top && !isLast) continue;
    const most = Math.floor((bottom - top) / (size * 1.6));
    lines.slice(0, most).forEach(({ number, text }, index) => {
      const y = top + (index + 1) * size * 1.6;
      context.fillText(number, left, y);
      context.fillText(text, left + indent, y);
    });
    return;
  }
}

/**
 * A square name seal: the community's own words, from the right and down. Not round and without a star, since that is how the
 * seals of offices look. Words of other scripts are no seal.
 */
function drawSeal(
  context: CanvasRenderingContext2D,
  words: string,
  font: string,
  left: number,
  top: number,
): void {
  const letters = [...words.replace(/[（(].*?[)）]|\P{Script=Han}/gu, '')].slice(0, 16);
  if (letters.length < 2) return;
  const columns = Math.ceil(Math.sqrt(letters.length));
  const rows = Math.ceil(letters.length / columns);
  const side = 140;
  context.save();
  context.translate(left, top - 40);
  // As ink on paper: what it lies on shows through.
  context.globalAlpha = 0.86;
  context.fillStyle = red;
  context.fillRect(0, 0, side, side);
  context.strokeStyle = paper;
  context.lineWidth = 3;
  context.strokeRect(8, 8, side - 16, side - 16);
  context.fillStyle = paper;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const [wide, high] = [(side - 28) / columns, (side - 28) / rows];
  context.font = `700 ${Math.min(wide, high) * 0.92}px ${font}`;
  letters.forEach((letter, index) => {
    const column = columns - 1 - Math.floor(index / rows);
    context.fillText(letter, 14 + (column + 0.5) * wide, 14 + ((index % rows) + 0.5) * high);
  });
  context.restore();
}

/** As few lines as there is room for, and then lines of much the same length. */
function balanced(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  let lines = wrap(context, text, room).slice(0, 5);
  for (let narrower = room; lines.length > 1 && narrower > room / 2; narrower -= 30) {
    const next = wrap(context, text, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** As lines of running text, none of which is a single character with its mark. */
function withoutRemnant(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines = wrap(context, text, room);
  const last = lines[lines.length - 1]!;
  if (lines.length < 2 || last.length > 2) return lines;
  return wrap(context, text, room - context.measureText(last).width);
}

/** Breaks where there is a space, else anywhere, as Chinese may; but no line begins with what closes a phrase. */
function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\w'’.,-]+\s*|[《“「『（]*.[，。、；：！？》”」』）]*/gsu) ??
    []) {
    if (line && context.measureText(line + piece).width > room) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()];
}

function drawCode(
  context: CanvasRenderingContext2D,
  address: string,
  side: number,
  left: number,
  top: number,
): void {
  const { data, size } = encodeAddress(address);
  const unit = side / size;
  context.fillStyle = paper;
  context.fillRect(left, top, side, side);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach(
      (dark, x) =>
        dark && context.fillRect(left + x * unit, top + y * unit, unit + 0.2, unit + 0.2),
    ),
  );
}

/**
 * Shows a drawing as a picture that can be saved.
 * @param show takes what is to be seen; where there is a file, its address and itself.
 */
export async function showAsPicture(
  canvas: HTMLCanvasElement,
  alt: string,
  show: (picture: Element, address?: string, file?: Blob) => void,
): Promise<void> {
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', alt);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return show(canvas);
  const image = new Image();
  image.alt = alt;
  // A policy without `img-src blob:` forbids it: then the drawing itself is shown, which cannot be saved by a long press.
  image.addEventListener('error', () => show(canvas));
  image.src = URL.createObjectURL(blob);
  show(image, image.src, blob);
}
