/** The picture that messengers and social sites show beside a link: 1200 by 630, drawn from the item. */
import { codeSvg } from './code.js';
import {
  accent,
  hairline,
  ink,
  lines,
  paper,
  softInk,
  svgPage,
  svgPhoto,
  svgRect,
  svgText,
  toPng,
} from './drawing.js';
import { type PickedItem, publisherOf, textIn } from './pick-item.js';

const width = 1200;
const height = 630;
const margin = 80;

function socialSvg(item: PickedItem): string {
  const { title, description } = item;
  const name = textIn(item.item, 'name');
  const heading = name || textIn(item.item, 'title') || title;
  const under = name && textIn(item.item, 'organisation', 'role');
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
  write(heading, 84, 2, ink, 700);
  if (under) write(under, 38, 1, accent);
  y += 16;
  if (description && description !== heading) write(description, 40, under ? 3 : 4, softInk);
  return svgPage(
    width,
    height,
    `${svgRect(margin, margin - 8, 64, 8, '#a3201d')}${parts.join('')}${svgRect(margin, height - 92, width - 2 * margin, 1, hairline)}<text x="${margin}" y="${height - 44}" font-size="30" fill="${softInk}">${svgText(publisherOf(item))}</text>`,
  );
}

/** What was done, as it looks now: the photo, and its title under it. */
function photoSvg(item: PickedItem, photo: string): string {
  const [heading = ''] = lines(item.title, 44, 1, width - 2 * 48);
  return svgPage(
    width,
    height,
    `${photo}${svgRect(0, height - 136, width, 136, paper)}<text x="48" y="${height - 74}" font-size="44" font-weight="700" fill="${ink}">${svgText(heading)}</text><text x="48" y="${height - 26}" font-size="28" fill="${softInk}">${svgText(publisherOf(item))}</text>`,
  );
}

/**
 * @param photo of a record: what came of it says more than words.
 * @returns a PNG, or undefined on a machine that cannot draw one.
 */
export async function socialPicture(
  item: PickedItem,
  photo?: Uint8Array,
): Promise<Buffer | undefined> {
  const drawn = await svgPhoto(photo, 0, 0, width, height - 136);
  return toPng(drawn ? photoSvg(item, drawn) : socialSvg(item));
}

/** The QR code of an address as a PNG: mail programs show nothing else. */
export const codePicture = (address: string): Promise<Buffer | undefined> =>
  toPng(codeSvg(address));
