import { encodeAddress } from '../base/element/page-address.js';

/** What stands on a certificate. */
interface Certificate {
  readonly heading: string;
  readonly sentence: string;
  /** Small lines at the foot: receipt number, date, who proposed the pledge. */
  readonly lines: readonly string[];
  /** The address that the QR code leads to. */
  readonly address: string;
  /** A CSS font family. */
  readonly font: string;
}

const width = 1080;
const height = 1440;
const margin = 120;

/** Draws a certificate on paper white, large enough to be printed at postcard size. */
export function drawCertificate({
  heading,
  sentence,
  lines,
  address,
  font,
}: Certificate): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fffdf8';
  context.fillRect(0, 0, width, height);
  context.strokeStyle = '#8c1c13';
  context.lineWidth = 6;
  context.strokeRect(48, 48, width - 96, height - 96);
  context.lineWidth = 2;
  context.strokeRect(62, 62, width - 124, height - 124);
  context.textAlign = 'center';
  context.fillStyle = '#8c1c13';
  context.font = `700 84px ${font}`;
  context.fillText(heading, width / 2, 270);
  context.fillStyle = '#1c1a17';
  context.font = `60px ${font}`;
  let y = 450;
  for (const line of sentence.split('\n').flatMap((part) => balanced(context, part))) {
    context.fillText(line, width / 2, y);
    y += 100;
  }
  context.font = `34px ${font}`;
  y = 905;
  for (const line of lines) {
    context.fillText(line, width / 2, y);
    y += 56;
  }
  drawCode(context, address, 260, height - 400);
  return canvas;
}

/** As few lines as there is room for, and then lines of much the same length. */
function balanced(context: CanvasRenderingContext2D, text: string): string[] {
  const room = width - margin * 2;
  const lines = wrap(context, text, room);
  for (let narrower = room; lines.length > 1 && narrower > room / 2; narrower -= 30) {
    const next = wrap(context, text, narrower);
    if (next.length > lines.length) break;
    lines.splice(0, lines.length, ...next);
  }
  return lines;
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
  return [...lines, line.trim()].slice(0, 5);
}

function drawCode(
  context: CanvasRenderingContext2D,
  address: string,
  side: number,
  top: number,
): void {
  const { data, size } = encodeAddress(address);
  const unit = side / size;
  const left = (width - side) / 2;
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach(
      (dark, x) =>
        dark && context.fillRect(left + x * unit, top + y * unit, Math.ceil(unit), Math.ceil(unit)),
    ),
  );
}

/**
 * Shows a drawing as a picture that can be saved.
 * @param show takes what is to be seen, and the address of the file where there is one.
 */
export async function showAsPicture(
  canvas: HTMLCanvasElement,
  alt: string,
  show: (picture: Element, file?: string) => void,
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
  show(image, image.src);
}
