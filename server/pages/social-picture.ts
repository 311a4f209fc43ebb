/** The picture that messengers and social sites show beside a link: 1200 by 630, drawn from the item. */
import { LRUCache } from 'lru-cache';
import { printable } from '../../src/base/text/printable.js';
import { escapeHtml } from '../../src/server/escape-html.js';
import { codeSvg } from './code.js';
import { type PickedItem, textIn } from './pick-item.js';

const width = 1200;
const height = 630;
const margin = 80;
const fonts =
  "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,'Noto Sans CJK SC',serif";

/** A Chinese character is as wide as it is high, a Latin one about half of that. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 1 : 0.55), 0);

/** Lines of at most so many characters' width; the last one ends in an ellipsis where more would follow. */
function lines(text: string, size: number, most: number, room: number): string[] {
  const found: string[] = [''];
  for (const word of text.match(
    /[\u2e80-\uffef]|[^\u2e80-\uffef]+?(?=\s|[\u2e80-\uffef]|$)|\s+/gu,
  ) ?? []) {
    const last = found[found.length - 1]!;
    if (widthOf(last + word) * size <= room) found[found.length - 1] = last + word;
    else if (found.length < most) found.push(word.trim());
    else {
      found[found.length - 1] = `${[...last].slice(0, -1).join('')}…`;
      break;
    }
  }
  return found;
}

/** A single character that XML forbids would fail the whole picture. */
const svgText = (text: string): string => escapeHtml(printable(text));

function socialSvg({ item, title, description, feed }: PickedItem): string {
  const name = textIn(item, 'name');
  const heading = name || textIn(item, 'title') || title;
  const under = name && textIn(item, 'organisation', 'role');
  const publisher = [textIn(feed['community'], 'name'), textIn(feed['source'], 'name')];
  const parts: string[] = [];
  let y = margin + 40;
  const write = (words: string, size: number, most: number, colour: string, weight = 400): void => {
    for (const line of lines(words, size, most, width - 2 * margin)) {
      y += size * 1.35;
      parts.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${svgText(line)}</text>`,
      );
    }
  };
  write(heading, 84, 2, '#1c1a17', 700);
  if (under) write(under, 38, 1, '#8c1c13');
  y += 16;
  if (description && description !== heading) write(description, 40, under ? 3 : 4, '#3b3833');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" lang="zh-Hans" font-family="${fonts}"><rect width="${width}" height="${height}" fill="#fbf9f4"/><rect x="${margin}" y="${margin - 8}" width="64" height="8" fill="#a3201d"/>${parts.join('')}<rect x="${margin}" y="${height - 92}" width="${width - 2 * margin}" height="1" fill="#b8b2a6"/><text x="${margin}" y="${height - 44}" font-size="30" fill="#3b3833">${svgText(publisher.filter(Boolean).join(' · '))}</text></svg>`;
}

/**
 * Pictures by what they are drawn from, as many as fit into 32 MB. Whoever asks for one while it is drawn gets
 * the same drawing.
 */
const pictures = new LRUCache<string, Buffer>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (png, svg) => png.length + svg.length,
  async fetchMethod(svg) {
    // The library comes ready-made for each system; where it cannot be had there is no picture.
    const library = await import('sharp').catch(() => undefined);
    return library?.default(Buffer.from(svg)).png({ palette: true }).toBuffer();
  },
});

const toPng = (svg: string): Promise<Buffer | undefined> => pictures.fetch(svg);

/** @returns a PNG, or undefined on a machine that cannot draw one. */
export const socialPicture = (item: PickedItem): Promise<Buffer | undefined> =>
  toPng(socialSvg(item));

/** The QR code of an address as a PNG: mail programs show nothing else. */
export const codePicture = (address: string): Promise<Buffer | undefined> =>
  toPng(codeSvg(address));

let drawing: Promise<boolean> | undefined;

/** Whether there is a library, and a font with Chinese: without one, every character is the same box. */
export function canDrawChinese(): Promise<boolean> {
  drawing ??= (async () => {
    const one = (text: string): Promise<Buffer | undefined> =>
      toPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" font-family="${fonts}"><text x="5" y="45" font-size="40">${text}</text></svg>`,
      );
    const [first, second] = await Promise.all([one('社'), one('区')]);
    return Boolean(first && second && !first.equals(second));
  })();
  return drawing;
}
