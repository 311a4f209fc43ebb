/** An item to be put up or sent on: a poster of A4 at 200 dots to the inch, and a card of 5 to 4 as WeChat cuts them. */
import { type Language, languageFor } from '../../src/base/text/language.js';
import { formatMoment, shortNumber } from '../../src/base/text/format.js';
import { dot, joinPresent } from '../../src/base/text/strings.js';
import { countIn } from '../../src/contract/rules/counts.js';
import { isOver, occurrencesOf } from '../../src/contract/rules/events.js';
import { startOf } from '../../src/contract/rules/moments.js';
import { rules } from '../../src/contract/rules/texts.js';
import type { Approximation } from '../../src/contract/shared.js';
import { eventSection } from '../../src/data/event-section.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import { progressOf, shareOf } from '../../src/data/progress.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import { codeSvg } from './code.js';
import {
  accent,
  hairline,
  ink,
  lines,
  paper,
  softInk,
  sentenceLines,
  svgPage,
  svgPhoto,
  svgRect,
  svgText,
  textLines,
  titleLines,
  toPng,
  widthOf,
} from './drawing.js';
import type { FeedJson } from './layout.js';
import { listIn } from './list-ways.js';
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
    figure: 92,
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

/** What is said of a measure in the place of its figure: that there is none, or that it is kept back until it is large enough. */
function missingFigure({ item = {}, lang }: PickedItem): string {
  if (!textIn(item, 'label') || figureOf(item) || item['form'] !== undefined) return '';
  const { none, floor } = kitWords(languageFor(lang)).progressMeter;
  const { minimum } = item;
  return countIn(item) === undefined || typeof minimum !== 'number'
    ? none
    : floor(minimum + textIn(item, 'unit'));
}

/** How far a measure has come: a limit is a mark with room beyond it, as the meter draws it, and the words say the same. */
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
  const beyond = at(value) - limit;
  const stripes = Array.from({ length: Math.floor(beyond / 12) }, (_, index) =>
    svgRect(margin + limit + 6 + index * 12, y, 6, height, accent),
  );
  const words = kitWords(language).progressMeter;
  const full = (number: number): string => shortNumber(number, language) + textIn(item, 'unit');
  const percent = Math.floor(shareOf(value, from, goal) * 100 + 1e-9);
  const way = isCeiling
    ? value > goal
      ? words.over(full(value - goal))
      : words.within
    : words[percent < 0 ? 'back' : 'done'](`${Math.abs(percent)}%`);
  const asOf = textIn(item, 'asOf');
  const ends = [
    joinPresent(dot, from && !isCeiling ? words.start(full(from)) : '', way),
    joinPresent(
      dot,
      words.goal(full(goal), falling),
      rules.moment(asOf) ? words.asOf(formatMoment(asOf, language)) : '',
    ),
  ];
  // Smaller where the two have no room beside each other.
  const size = Math.min(text * 0.8, (width * 0.95) / widthOf(ends.join('  ')));
  const write = (words_: string, x: number, anchor: string): string =>
    `<text x="${x}" y="${y + height + text * 1.2}" font-size="${size}" text-anchor="${anchor}" fill="${softInk}">${svgText(words_)}</text>`;
  return `<rect x="${margin}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width="3"/>${svgRect(margin, y, limit, height, accent)}${stripes.join('')}${isCeiling ? svgRect(margin + at(goal) - 2, y - height * 0.3, 4, height * 1.6, ink) : ''}${write(ends[0]!, margin, 'start')}${write(ends[1]!, sheet.width - margin, 'end')}`;
}

/** @returns whether all of it stood above the code, besides the picture. */
function drawSheet(
  name: string,
  item: PickedItem,
  page: string,
  sheet: Sheet,
  photo: string | undefined,
): { readonly svg: string; readonly isRoomy: boolean } {
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
    linesOf = textLines,
  ): void => {
    for (const line of linesOf(words_, size, most, within)) {
      y += size * 1.4;
      parts.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${svgText(line)}</text>`,
      );
    }
  };

  // The foot: the code at the right, beside it what it is for and the address.
  const codeTop = height - margin - code;
  const beside = room - code - text;
  const address = linesOfAddress(page, beside / small);
  const footTop = height - margin - small * 1.4 * address.length - text * 1.6;

  parts.push(
    svgRect(margin, y - small * 0.4, room, small * 0.16, ink),
    svgRect(margin, y - small * 0.1, room, small * 0.05, ink),
  );
  write(publisherOf(item), small, 1, softInk);
  y += small * 0.9;
  const head = parts.splice(0).join('');
  if (photo) {
    parts.push(photo.replace('y="0"', `y="${y}"`));
    y += sheet.photo;
  }
  const titled = titleLines(top, photo ? heading * 0.8 : heading, 2, room);
  for (const line of titled.lines) {
    y += titled.size * 1.4;
    // What opens a phrase hangs: its left half is empty.
    const x = margin - (/^[“‘「『《（]/.test(line) ? titled.size / 2 : 0);
    parts.push(
      `<text x="${x}" y="${y}" font-size="${titled.size}" font-weight="700" fill="${ink}">${svgText(line)}</text>`,
    );
  }
  y += titled.size * 0.2;
  const post = isPerson ? textIn(item.item, 'organisation', 'role') : '';
  if (post) write(post, under, 3, accent);
  if (when) write(when, under, 2, accent, 600);
  const missing = missingFigure(item);
  if (missing) write(missing, under, 1, softInk);

  let isRoomy = true;
  const figures = figuresOf(item);
  if (figures.length > 0) {
    // One figure is the story; several share a line.
    const isOne = figures.length === 1;
    const most = isOne ? sheet.figure : sheet.figure / 2;
    const labelSize = small * 1.15;
    const labelsIn = (within: number): string[][] =>
      figures.map(({ label }) =>
        label ? textLines(label, labelSize, 2, (within / figures.length) * 0.94) : [],
      );
    const heightOf = (labels: string[][]): number => {
      const count = Math.max(...labels.map(({ length }) => length));
      return count && small * (0.5 + 1.5 * count);
    };
    // Where they would reach down to the code they stand beside it.
    isRoomy = y + most * 1.25 + heightOf(labelsIn(room)) <= codeTop - text * 0.6;
    const within = isRoomy ? room : beside;
    const labels = labelsIn(within);
    const column = within / figures.length;
    const widest = Math.max(...figures.map((one) => widthOf(one.text)));
    const size = Math.min(
      isRoomy ? most : Math.max(most * 0.6, text * 1.2),
      (column * 0.95) / (widest * 0.8),
    );
    y += size * 1.25;
    figures.forEach(({ text: figure }, index) => {
      const x = margin + index * column;
      const [, before = '', digits = '', after = ''] =
        /^([^\d\u2212]*)([\d\u2212.,]*)(.*)$/u.exec(figure) ?? [];
      const unit = `font-size="${size * 0.5}" font-weight="400"`;
      parts.push(
        `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" fill="${ink}"><tspan ${unit}>${svgText(before)}</tspan>${svgText(digits)}<tspan ${unit}>${svgText(after)}</tspan></text>`,
      );
      labels[index]!.forEach((line, at) =>
        parts.push(
          `<text x="${x}" y="${y + small * (1.8 + 1.5 * at)}" font-size="${labelSize}" fill="${softInk}">${svgText(line)}</text>`,
        ),
      );
    });
    y += heightOf(labels);
    const bar = barOf(item, sheet, y + text * 0.6);
    parts.push(bar);
    if (bar) y += text * 2.6;
  }

  /** How many lines there is room for above the code, and else beside it. */
  const linesAbove = (size: number): number => Math.floor((codeTop - text - y) / (size * 1.4));
  const linesBeside = (size: number): number => Math.floor((footTop - y) / (size * 1.4));
  y += text * 0.4;
  if (description && description !== top && !description.startsWith(figureLine(item))) {
    const above = Math.min(sheet.most, linesAbove(text));
    const needed = lines(description, text, Infinity, room).length;
    isRoomy &&= needed <= above;
    if (above > 1 || above === needed)
      write(description, text, above, softInk, 400, room, sentenceLines);
    else if (linesBeside(text) > 0) {
      const most = Math.min(sheet.most, linesBeside(text));
      write(description, text, most, softInk, 400, beside, sentenceLines);
    }
  }
  const size = text * 0.8;
  for (const paragraph of paragraphsOf(item)) {
    y += size * 0.5;
    const needed = lines(paragraph, size, Infinity, room).length;
    // A whole paragraph or none.
    if (needed > linesAbove(size)) break;
    write(paragraph, size, needed, ink);
  }

  // What is said in few lines stands towards the middle of the room that it leaves empty.
  const free = photo ? 0 : Math.max(0, codeTop - text * 0.6 - y);
  const body = `<g transform="translate(0 ${free * 0.4})">${parts.splice(0).join('')}</g>`;

  const rule =
    y < codeTop - text * 1.2 ? svgRect(margin, codeTop - text * 0.6, room, 2, hairline) : '';
  const isForm = findEmbeddable(name)!.isForm;
  const call = !isForm
    ? words.scan
    : item.item?.['posts']
      ? words.join
      : item.item?.['articles'] || item.item?.['signed']
        ? words.sign
        : words.answer;
  y = footTop;
  write(isForm ? `${words.scan} · ${call}` : call, text * 1.1, 1, ink, 700, beside);
  for (const line of address) write(line, small, 1, softInk, 400, beside);
  const svg = svgPage(
    width,
    height,
    `${head}${body}${parts.join('')}${rule}${codeSvg(page, paper).replace('<svg ', `<svg x="${width - margin - code}" y="${codeTop}" width="${code}" height="${code}" `)}`,
  );
  return { svg, isRoomy };
}

/** What a poster has room for besides: the articles of a pledge, the story of a member, and of a list what stands in it. */
function paragraphsOf({ feed, item, lang }: PickedItem): string[] {
  const { articles, story, members } = item ?? {};
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  if (item && !members)
    return [...texts(articles).map((text, index) => `${index + 1}. ${text}`), ...texts(story)];
  const language = languageFor(lang);
  if (listIn(feed, 'events').length > 0) return comingEvents(feed, language);
  const section = ['records', 'measures', 'members'].find((one) => listIn(feed, one).length > 0);
  return listIn(feed, section ?? '').map((one) =>
    [
      textIn(one, 'name') || textIn(one, 'title', 'label'),
      figureOf(one)
        ? figureText({ value: countIn(one)!, unit: textIn(one, 'unit') }, language)
        : textIn(one, 'organisation'),
    ]
      .filter(Boolean)
      .join('\u2003'),
  );
}

/** Day, time and title of what is still to come, the soonest first. */
function comingEvents(feed: FeedJson, language: Language): string[] {
  const opened = openFeed(feed, 'http://site.invalid/');
  if (!(opened instanceof Feed)) return [];
  const now = Date.now();
  return [...goodItems(opened, eventSection)]
    .flatMap(occurrencesOf)
    .filter((one) => one.starts && one.status !== 'cancelled' && !isOver(one, now))
    .sort((one, other) => startOf(one.starts!) - startOf(other.starts!))
    .map(({ starts, event }) => `${formatMoment(starts!, language)}\u2003${event.title}`);
}

/** An address ends its lines after a slash, and a part of it that is longer than a line after a hyphen, as far as that goes. */
function linesOfAddress(page: string, room: number): string[] {
  const found: string[] = [''];
  const pieces = decodeURI(page)
    .replace(/^https?:\/\//, '')
    .match(/[^/]+\/?|\//gu)
    ?.flatMap((part) =>
      widthOf(part) <= room
        ? part
        : part.match(new RegExp(`[^-]{1,${Math.floor(room)}}-?|-`, 'gu'))!,
    );
  for (const piece of pieces ?? []) {
    const last = found.length - 1;
    if (widthOf(found[last]! + piece) <= room) found[last] += piece;
    else found.push(piece);
  }
  return found.filter(Boolean).slice(0, 4);
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
  const draw = async (share: number): Promise<ReturnType<typeof drawSheet>> => {
    const height = sheet.photo * share;
    const drawn = height ? await svgPhoto(photo, margin, 0, width - 2 * margin, height) : undefined;
    return drawSheet(name, item, page, { ...sheet, photo: height }, drawn);
  };
  // A lower picture where the words would have to stand beside the code.
  let { svg, isRoomy } = await draw(1);
  if (photo && !isRoomy) ({ svg, isRoomy } = await draw(0.8));
  if (photo && !isRoomy) ({ svg } = await draw(0.6));
  return toPng(svg);
}
