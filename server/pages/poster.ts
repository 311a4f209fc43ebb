/** An item to be put up or sent on: a poster of A4 at 200 dots to the inch, and a card of 5 to 4 as WeChat cuts them. */
import { languageFor } from '../../src/base/text/language.js';
import { shortNumber } from '../../src/base/text/format.js';
import { countIn } from '../../src/contract/rules/counts.js';
import type { Approximation } from '../../src/contract/shared.js';
import { progressOf, shareOf } from '../../src/data/progress.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import { codeSvg } from './code.js';
import {
  accent,
  hairline,
  ink,
  lines,
  softInk,
  svgPage,
  svgPhoto,
  svgRect,
  svgText,
  toPng,
  widthOf,
} from './drawing.js';
import { figureOf, type PickedItem, publisherOf, textIn, whenAndWhere } from './pick-item.js';
import { figureText, kitWords, pageWords } from './words.js';

/** Sizes in px of one form of it. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Height of the photo; none where there is no room for one. */
  readonly photo: number;
  readonly heading: number;
  readonly under: number;
  readonly figure: number;
  readonly text: number;
  readonly small: number;
  /** Lines of the description. */
  readonly most: number;
  /** Side of the QR code: on the poster 86 mm, to be read from three metres. */
  readonly code: number;
}

export const sheets = {
  poster: {
    width: 1654,
    height: 2339,
    margin: 130,
    photo: 760,
    heading: 156,
    under: 66,
    figure: 300,
    text: 66,
    small: 42,
    most: 5,
    code: 680,
  },
  share: {
    width: 1000,
    height: 800,
    margin: 64,
    photo: 0,
    heading: 76,
    under: 34,
    figure: 104,
    text: 34,
    small: 24,
    most: 3,
    code: 280,
  },
} as const satisfies Record<string, Sheet>;

interface WrittenFigure {
  readonly label: string;
  readonly text: string;
}

type Written = Readonly<Record<string, unknown>>;

/** What an item counts: a measure, the signatures of a pledge, the figures of a person or a record. */
function figuresOf({ item = {}, lang }: PickedItem): WrittenFigure[] {
  const language = languageFor(lang);
  const written = ({ value, unit, approx }: Written): string =>
    figureText(
      {
        value: value as number,
        unit: typeof unit === 'string' ? unit : '',
        approx: approx as Approximation,
      },
      language,
    );
  if (figureOf(item)) {
    const value = countIn(item);
    return [{ label: '', text: written({ ...item, value }) }];
  }
  const signed = item['signed'] as Written | undefined;
  const count = countIn(signed);
  if (count !== undefined) {
    const unit = language.startsWith('zh') ? '人' : '';
    return [
      { label: pageWords[language].signed, text: written({ unit, ...signed, value: count }) },
    ];
  }
  const all = item['facts'] ?? item['figures'];
  const figures = (Array.isArray(all) ? all : []) as Written[];
  return figures
    .filter(({ value, label }) => typeof value === 'number' && typeof label === 'string')
    .slice(0, 3)
    .map((one) => ({ label: one['label'] as string, text: written(one) }));
}

/** How far a measure has come: a limit is a mark with room beyond it, as the meter draws it. */
function barOf({ item = {}, lang }: PickedItem, sheet: Sheet, y: number): string {
  const value = figureOf(item) ? countIn(item) : undefined;
  const progress = value === undefined ? undefined : progressOf(item, value);
  if (value === undefined || !progress) return '';
  const { from, goal, falling, isCeiling } = progress;
  const language = languageFor(lang);
  const { margin, text } = sheet;
  const width = sheet.width - 2 * margin;
  const height = text * 0.7;
  const most = isCeiling
    ? Math.max(from + (goal - from) * 1.25, from + (value - from) * 1.1)
    : goal;
  const at = (number: number): number =>
    Math.min(1, Math.max(0, shareOf(number, from, most))) * width;
  const limit = isCeiling ? Math.min(at(value), at(goal)) : at(value);
  const unit = textIn(item, 'unit');
  const words = kitWords(language).progressMeter.goal(shortNumber(goal, language) + unit, falling);
  const beyond = at(value) - limit;
  const stripes = Array.from({ length: Math.floor(beyond / 12) }, (_, index) =>
    svgRect(margin + limit + 6 + index * 12, y, 6, height, accent),
  );
  return `<rect x="${margin}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width="3"/>${svgRect(margin, y, limit, height, accent)}${stripes.join('')}${isCeiling ? svgRect(margin + at(goal) - 2, y - height * 0.3, 4, height * 1.6, ink) : ''}<text x="${sheet.width - margin}" y="${y + height + text * 1.3}" font-size="${text}" text-anchor="end" fill="${softInk}">${svgText(words)}</text>`;
}

function drawSheet(
  name: string,
  item: PickedItem,
  page: string,
  sheet: Sheet,
  photo: string | undefined,
): string {
  const { width, height, margin, heading, under, text, small, code } = sheet;
  const room = width - 2 * margin;
  const words = pageWords[languageFor(item.lang)];
  const { title } = item;
  const when = item.item ? whenAndWhere(item.feed, item.item) : '';
  // Of an event, when and where it is stands under its title.
  const description = item.description.startsWith(when)
    ? item.description.slice(when.length).trim()
    : item.description;
  const isPerson = Boolean(textIn(item.item, 'name'));
  const top = textIn(item.item, 'name') || textIn(item.item, 'title', 'label') || title;
  const parts: string[] = [];
  let y = margin;
  const write = (
    words_: string,
    size: number,
    most: number,
    colour: string,
    weight = 400,
    within = room,
  ): void => {
    for (const line of lines(words_, size, most, within)) {
      y += size * 1.4;
      parts.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${svgText(line)}</text>`,
      );
    }
  };
  parts.push(
    svgRect(margin, y - small * 0.4, room, small * 0.16, ink),
    svgRect(margin, y - small * 0.1, room, small * 0.05, ink),
  );
  write(publisherOf(item), small, 1, softInk);
  y += small * 0.9;
  if (photo) {
    parts.push(photo.replace('y="0"', `y="${y}"`));
    y += sheet.photo;
  }
  write(top, heading, 2, ink, 700);
  if (isPerson) write(textIn(item.item, 'organisation', 'role'), under, 1, accent);
  if (when) write(when, under, 2, accent, 600);

  const figures = figuresOf(item);
  if (figures.length > 0) {
    // One figure is the story; several share a line.
    const isOne = figures.length === 1;
    const column = room / figures.length;
    const longest = Math.max(...figures.map((one) => widthOf(one.text)));
    const size = Math.min(
      isOne ? sheet.figure : sheet.figure / 2,
      (column * 0.95) / (longest * 0.8),
    );
    y += size * 1.25;
    figures.forEach(({ label, text: figure }, index) => {
      const x = margin + index * column;
      const [, before = '', digits = '', after = ''] =
        /^([^\d\u2212]*)([\d\u2212.,]*)(.*)$/u.exec(figure) ?? [];
      const unit = `font-size="${size * 0.5}" font-weight="400"`;
      parts.push(
        `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" fill="${ink}"><tspan ${unit}>${svgText(before)}</tspan>${svgText(digits)}<tspan ${unit}>${svgText(after)}</tspan></text>`,
      );
      const [first = ''] = lines(label, small * 1.15, 1, column);
      parts.push(
        `<text x="${x}" y="${y + small * 1.8}" font-size="${small * 1.15}" fill="${softInk}">${svgText(first)}</text>`,
      );
    });
    y += figures.some(({ label }) => label) ? small * 2 : 0;
    const bar = barOf(item, sheet, y + text * 0.6);
    parts.push(bar);
    if (bar) y += text * 2.8;
  }

  const codeTop = height - margin - code;
  const beside = room - code - text;
  const freeLines = (size: number): number => Math.floor((codeTop - text - y) / (size * 1.4));
  y += text * 0.4;
  if (description && description !== top && !description.startsWith(figureLine(item)))
    if (freeLines(text) > 1)
      write(description, text, Math.min(sheet.most, freeLines(text)), softInk);
    else write(description, text, 2, softInk, 400, beside);
  const size = text * 0.8;
  for (const paragraph of paragraphsOf(item)) {
    y += size * 0.5;
    const needed = lines(paragraph, size, Infinity, room).length;
    // A whole paragraph or none.
    if (needed > freeLines(size)) break;
    write(paragraph, size, needed, ink);
  }

  const rule = y < codeTop - text ? svgRect(margin, codeTop - text * 0.6, room, 2, hairline) : '';
  const isForm = findEmbeddable(name)!.isForm;
  const call = !isForm
    ? words.scan
    : item.item?.['articles'] || item.item?.['signed']
      ? words.sign
      : words.answer;
  const address = linesOfAddress(page, Math.floor(beside / (small * 0.56)));
  y = Math.max(y, height - margin - small * 1.4 * address.length - text * 1.6);
  write(isForm ? `${words.scan} · ${call}` : call, text * 1.1, 1, ink, 700, beside);
  for (const line of address) write(line, small, 1, softInk, 400, beside);
  return svgPage(
    width,
    height,
    `${parts.join('')}${rule}${codeSvg(page).replace('<svg ', `<svg x="${width - margin - code}" y="${codeTop}" width="${code}" height="${code}" `)}`,
  );
}

/** What a poster has room for besides: the articles of a pledge, the story of a member. */
function paragraphsOf({ item = {} }: PickedItem): string[] {
  const { articles, story } = item;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  return [...texts(articles).map((text, index) => `${index + 1}. ${text}`), ...texts(story)];
}

/** An address has no words to break between. */
function linesOfAddress(page: string, most: number): string[] {
  const address = decodeURI(page).replace(/^https?:\/\//, '');
  return address.match(new RegExp(`.{1,${most}}`, 'gu'))?.slice(0, 3) ?? [];
}

/** The label of a measure with its figure, which the sheet shows large. */
const figureLine = ({ item = {} }: PickedItem): string =>
  [textIn(item, 'label'), figureOf(item)].filter(Boolean).join(' ') || '\0';

/**
 * @param name of the element: a form is to be filled in.
 * @returns a PNG, or undefined on a machine that cannot draw one.
 */
export async function sheetPicture(
  form: keyof typeof sheets,
  name: string,
  item: PickedItem,
  page: string,
  photo?: Uint8Array,
): Promise<Buffer | undefined> {
  const sheet: Sheet = sheets[form];
  const { margin, width } = sheet;
  const drawn = sheet.photo
    ? await svgPhoto(photo, margin, 0, width - 2 * margin, sheet.photo)
    : undefined;
  return toPng(drawSheet(name, item, page, sheet, drawn));
}
