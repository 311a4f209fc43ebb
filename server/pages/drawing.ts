/** Pictures with words in them: SVG, drawn as PNG by a library that knows the machine's fonts. */
import { LRUCache } from 'lru-cache';
import { printable } from '../../src/base/text/printable.js';
import { escapeHtml } from '../../src/server/escape-html.js';

export const paper = '#fbf9f4';
export const ink = '#1c1a17';
export const softInk = '#3b3833';
export const accent = '#8c1c13';
export const hairline = '#b8b2a6';

const fonts =
  "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,'Noto Sans CJK SC',serif";

/** A Chinese character is as wide as it is high, and so are quotation marks among them; a Latin letter is a little more than half of that. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, one) =>
      sum +
      (/[\u2e80-\uffef“”‘’…—]/.test(one)
        ? 1
        : /[A-Z]/.test(one)
          ? 0.75
          : /[a-z]/.test(one)
            ? 0.62
            : 0.55),
    0,
  );

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** What a line does not end within: a word with the marks around it, or what stands between two spaces. */
function piecesOf(text: string): string[] {
  const runs =
    text.match(
      /(?:[\u2e80-\uffef][，。、；：！？》”」』）]*)+|[^\u2e80-\uffef]+?(?=\s|[\u2e80-\uffef]|$)|\s+/gu,
    ) ?? [];
  const pieces: string[] = [];
  for (const piece of runs.flatMap((run) => (/[\u2e80-\uffef]/.test(run) ? wordsOf(run) : [run]))) {
    const last = pieces.length - 1;
    if (
      last >= 0 &&
      (/^[，。、；：！？》”」』）]/.test(piece) || /[《“「『（]$/.test(pieces[last]!))
    )
      pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Lines of at most so many characters' width; the last one ends in an ellipsis where more would follow. */
export function lines(text: string, size: number, most: number, room: number): string[] {
  const found: string[] = [''];
  for (const word of piecesOf(text)) {
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

/** The lines of a text. Few characters that would stand alone in the last one have some of the line before with them. */
export function textLines(text: string, size: number, most: number, room: number): string[] {
  const found = lines(text, size, most, room);
  if (found.length < 2 || [...found[found.length - 1]!].length > 3) return found;
  const even = lines(text, size, most, room - 2 * size);
  return even.length === found.length ? even : found;
}

/** As many whole sentences as there is room for; where there is none even for the first, it ends in an ellipsis. */
export function sentenceLines(text: string, size: number, most: number, room: number): string[] {
  const sentences = text.match(/[^。！？]+[。！？]?[”’」』）]*/gu) ?? [];
  for (let count = sentences.length; count > 0; count--) {
    const found = textLines(sentences.slice(0, count).join(''), size, Infinity, room);
    if (found.length <= most) return found;
  }
  return textLines(text, size, most, room);
}

/**
 * A title in as few lines as it takes: smaller before it is cut, and before it takes a second line for a few characters. Two
 * lines part after a mark where there is one, and else are much the same length.
 */
export function titleLines(
  text: string,
  size: number,
  most: number,
  room: number,
): { readonly lines: readonly string[]; readonly size: number } {
  const sizes = [1, 0.85, 0.7, 0.6].map((share) => size * share);
  const fits = (one: number, limit: number): boolean => {
    const found = lines(text, one, Infinity, room);
    // A word that is longer than a line has one of its own, and would be cut at the edge.
    return found.length <= limit && longest(found) * one <= room;
  };
  const fitting =
    sizes.slice(0, 2).find((one) => fits(one, 1)) ?? sizes.find((one) => fits(one, most));
  if (!fitting) return { lines: lines(text, sizes[3]!, most, room), size: sizes[3]! };
  let even = lines(text, fitting, Infinity, room);
  if (even.length === 2) {
    const clauses = text.split(/(?<=[，、：；！？])/u);
    const halves = clauses
      .slice(1)
      .map((_, index) => [clauses.slice(0, index + 1), clauses.slice(index + 1)])
      .map((parts) => parts.map((part) => part.join('').trim()))
      .filter((parts) => parts.every((part) => widthOf(part) * fitting <= room))
      .sort((one, other) => longest(one) - longest(other));
    if (halves[0]) return { lines: halves[0], size: fitting };
  }
  for (let narrower = room; narrower > room / 2; narrower -= fitting / 4) {
    const next = lines(text, fitting, Infinity, narrower);
    if (next.length > even.length) break;
    even = next;
  }
  return { lines: even, size: fitting };
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));

/** A single character that XML forbids would fail the whole picture. */
export const svgText = (text: string): string => escapeHtml(printable(text));

export const svgPage = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" lang="zh-Hans" font-family="${fonts}"><rect width="${width}" height="${height}" fill="${paper}"/>${content}</svg>`;

export const svgRect = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;

/** The library comes ready-made for each system; where it cannot be had there is no picture. */
const library = () =>
  import('sharp').then(
    ({ default: sharp }) => sharp,
    () => undefined,
  );

/**
 * Pictures by what they are drawn from, as many as fit into 32 MB. Whoever asks for one while it is drawn gets
 * the same drawing.
 */
const pictures = new LRUCache<string, Buffer>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (png, svg) => png.length + svg.length,
  async fetchMethod(svg) {
    const sharp = await library();
    // A photo has more colours than a palette. With more effort a poster takes ten times as long.
    const options = svg.includes('<image') ? {} : { palette: true, effort: 2 };
    return sharp?.(Buffer.from(svg)).png(options).toBuffer();
  },
});

export const toPng = (svg: string): Promise<Buffer | undefined> => pictures.fetch(svg);

/** A photo cut to a frame, as part of an SVG; undefined where it cannot be read. */
export async function svgPhoto(
  photo: Uint8Array | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): Promise<string | undefined> {
  const sharp = photo && (await library());
  if (!sharp) return undefined;
  try {
    const cut = await sharp(photo, { limitInputPixels: 50e6 })
      .rotate()
      .resize(Math.round(width), Math.round(height), { fit: 'cover' })
      .flatten({ background: paper })
      .jpeg({ quality: 86 })
      .toBuffer();
    return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/jpeg;base64,${cut.toString('base64')}"/>`;
  } catch {
    return undefined;
  }
}

let drawing: Promise<boolean> | undefined;

/** Whether there is a library, and a font with Chinese: without one, every character is the same box. */
export function canDrawChinese(): Promise<boolean> {
  drawing ??= (async () => {
    const one = (text: string): Promise<Buffer | undefined> =>
      toPng(svgPage(60, 60, `<text x="5" y="45" font-size="40">${text}</text>`));
    const [first, second] = await Promise.all([one('社'), one('区')]);
    return Boolean(first && second && !first.equals(second));
  })();
  return drawing;
}
