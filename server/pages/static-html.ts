/**
 * The static tier: an item as plain HTML with inline styles, for what runs no script and keeps no style
 * sheet: WeChat articles, mail, RSS, print. Needs no server and no DOM: the desk calls it in its page.
 */
import type { EmbedInfo } from '../../src/base/element/element-info.js';
import { exactNumber, formatMoment, spacedUnit } from '../../src/base/text/format.js';
import { languageFor } from '../../src/base/text/language.js';
import type { CivicEvent } from '../../src/contract/events.js';
import type { Issue } from '../../src/contract/issue.js';
import type { Measure } from '../../src/contract/measure.js';
import type { Member } from '../../src/contract/member.js';
import type { Pledge } from '../../src/contract/pledge.js';
import type { Form } from '../../src/contract/questionnaire.js';
import type { Figure } from '../../src/contract/shared.js';
import { countOf, isDistribution } from '../../src/contract/rules/counts.js';
import { distributionOf } from '../../src/contract/rules/distribution.js';
import {
  recordStatus,
  type CivicRecord,
  type RecordStatus,
  type RecordUpdate,
} from '../../src/contract/records.js';
import { isOver, occurrencesOf, type Occurrence } from '../../src/contract/rules/events.js';
import { photoPairs } from '../../src/contract/rules/photo-pairs.js';
import { statusOf, timeOf, updatesUntil } from '../../src/contract/rules/records.js';
import { resolveAddress } from '../../src/data/address.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { noticeEntries, noticeOf } from '../../src/data/lazy/notice-of.js';
import { memberName } from '../../src/data/member-name.js';
import { progressOf, shareOf } from '../../src/data/progress.js';
import {
  formSection,
  measureSection,
  pledgeSection,
  type Section,
} from '../../src/data/sections.js';
import { distributionWords } from '../../src/locales/distribution.js';
import { eventSection } from '../../src/data/event-section.js';
import { noticeWords } from '../../src/locales/notice.js';
import { recordSection } from '../../src/data/record-section.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import { everyItem } from '../../src/embed/item-address.js';
import {
  defaultAccent,
  framed,
  joined,
  line,
  small,
  smallLine,
  strong,
  textLine,
  type StaticContext,
  type StaticOptions,
} from './static-frame.js';
import { serviceLines, staticAreas, staticDirectory, staticHonours } from './static-lists.js';
import { styled, type Styled, when } from './styled.js';
import { wholeMemberSection } from './whole-sections.js';
import { figureText, kitWords, pageWords } from './words.js';

/** The static forms that an element's info may name. */
const forms: Readonly<Record<Extract<EmbedInfo['plain'], string>, ReturnType<typeof formOf>>> = {
  card: formOf(wholeMemberSection, card),
  meter: formOf(measureSection, meter),
  pledge: formOf(pledgeSection, pledge),
  form: formOf(formSection, form),
  record: formOf(recordSection, record),
  event: formOf(eventSection, event),
  areas: listOf(staticAreas),
  honours: listOf(staticHonours),
  directory: listOf(staticDirectory),
};

/**
 * @param element the element's name, with or without `civic-`.
 * @returns one block of HTML, or undefined where there is no such item or no static form of it.
 */
export function staticHtml(
  feed: unknown,
  element: string,
  id: string,
  options: StaticOptions,
): string | undefined {
  const opened = openFeed(feed, options.feedAddress);
  const plain = findEmbeddable(element.replace(/^civic-/, ''))?.embed.plain;
  if (!(opened instanceof Feed) || typeof plain !== 'string') return undefined;
  const language = languageFor(opened.head.lang ?? '');
  return forms[plain](opened, id, { ...options, language, head: opened.head })?.html;
}

const below = `${line};margin-top:8px`;
const apart = 'margin:12px 0 0';

function formOf<Item extends { id: string }>(
  section: Section<Item>,
  draw: (item: Item, context: StaticContext, issues: readonly Issue[], feed: Feed) => Styled,
) {
  return (feed: Feed, id: string, context: StaticContext): Styled | undefined => {
    const found = feed.find(section, id);
    return 'item' in found ? draw(found.item, context, found.issues, feed) : undefined;
  };
}

/** Of a whole feed, which has one address. */
function listOf(draw: (feed: Feed, context: StaticContext) => Styled | undefined) {
  return (feed: Feed, id: string, context: StaticContext): Styled | undefined =>
    id === everyItem ? draw(feed, context) : undefined;
}

function card(member: Member, context: StaticContext): Styled {
  const { name, role, organisation, summary, facts = [], photo, source } = member;
  const own = photo && resolveAddress(photo.src, context.feedAddress);
  const picture = context.picture ?? own;
  return framed(
    [
      when(
        picture,
        (src) =>
          styled`<p style="margin:0 0 12px"><img src="${src}" alt="${photo?.alt ?? name}" width="${picture === own ? 160 : 600}" style="max-width:100%;height:auto;border:0"></p>`,
      ),
      textLine(name, strong),
      textLine(joined(' ', organisation, role)),
      textLine(summary, below),
      ...facts.slice(0, 3).map((fact) => figureLine(fact, context)),
      ...serviceLines(member, context),
    ],
    source,
    context,
  );
}

const figureLine = (figure: Figure & { label: string }, { language }: StaticContext): Styled =>
  styled`<p style="${line}">${figure.label} <strong style="font-size:20px">${figureText(figure, language)}</strong></p>`;

/** How many there are, large. */
const countLine = (label: string, text: string): Styled =>
  styled`<p style="${apart}">${label} <strong style="font-size:22px">${text}</strong></p>`;

function meter(measure: Measure, context: StaticContext, issues: readonly Issue[]): Styled {
  if (isDistribution(measure)) return answers(measure, context);
  const count = countOf(measure, issues);
  const { language } = context;
  const words = kitWords(language).progressMeter;
  const { label, unit, approx, minimum, asOf, note, source } = measure;
  // Below the floor nothing may give the figure away.
  const value = count !== undefined && minimum !== undefined && count < minimum ? undefined : count;
  const progress = value === undefined ? undefined : progressOf(measure, value);
  const said =
    value !== undefined
      ? figureText({ value, unit, approx }, language)
      : count === undefined
        ? words.none
        : words.floor(figureText({ value: minimum!, unit }, language));
  const share = progress && shareOf(value!, progress.from, progress.goal);
  const percent = Math.floor((share ?? 0) * 100 + 1e-9);
  const goal =
    progress && words.goal(figureText({ value: progress.goal, unit }, language), progress.falling);
  const end = joined(
    ' · ',
    progress && !progress.falling && words.done(`${percent}%`),
    goal,
    asOf && words.asOf(formatMoment(asOf, language)),
  );
  return framed(
    [
      styled`<p style="margin:0">${label}</p><p style="margin:0;font-size:34px;line-height:1.3;font-weight:bold">${said}</p>`,
      when(progress && !progress.falling ? progress : undefined, () =>
        bar(Math.max(0, Math.min(100, percent)), context.accent),
      ),
      smallLine(end),
      smallLine(note),
    ],
    source,
    context,
  );
}

/** The answers to a question, as a table: what mail keeps of a drawing is its words and numbers. */
function answers(measure: Measure, context: StaticContext): Styled {
  const { language } = context;
  const words = distributionWords[language];
  const { label, value, parts = [], minimum = 0, asOf, note, source } = measure;
  const { rows, satisfied, isRounded } = distributionOf(measure, parts);
  const unit = measure.unit && spacedUnit(measure.unit, language);
  const said = (number: number): string =>
    words[isRounded ? 'atLeast' : 'exactly'](exactNumber(number, language), unit);
  const cell = (text: string, end: string): Styled =>
    styled`<td style="padding:4px 0;border-bottom:1px solid #ccc;font-size:16px;text-align:${end}">${text}</td>`;
  const kept = exactNumber(minimum, language);
  const end = joined(
    ' · ',
    value !== undefined && value >= minimum && words.answered(said(value)),
    asOf && kitWords(language).progressMeter.asOf(formatMoment(asOf, language)),
  );
  return framed(
    [
      textLine(label, strong),
      textLine(satisfied && words.satisfied(exactNumber(satisfied.percent, language), isRounded)),
      styled`<table width="100%" cellspacing="0" cellpadding="0" style="margin:8px 0;border-collapse:collapse">${rows.map(
        ({ label, value, isHidden }) =>
          styled`<tr>${cell(label, 'left')}${cell(isHidden ? words.hidden(kept, unit) : said(value), 'right')}</tr>`,
      )}</table>`,
      smallLine(end),
      smallLine(isRounded ? words.rounded(kept) : ''),
      smallLine(note),
    ],
    source,
    context,
  );
}

/** Two cells of a table: what mail programs draw, and what prints in black and white. */
function bar(percent: number, accent = defaultAccent): Styled {
  const cell = (width: number, ground: string): Styled =>
    width
      ? styled`<td width="${width}%" style="height:10px;padding:0;font-size:0;line-height:0;background:${ground}">&nbsp;</td>`
      : { html: '' };
  return styled`<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:6px 0;border-collapse:collapse;border:1px solid ${accent}"><tr>${cell(percent, accent)}${cell(100 - percent, '#fff')}</tr></table>`;
}

function pledge(
  item: Pledge,
  context: StaticContext,
  issues: readonly Issue[],
  feed: Feed,
): Styled {
  const { language } = context;
  const { title, preamble, articles = [], chapters = [], issuer, date, signed, source } = item;
  const words = pageWords[language];
  return framed(
    [
      textLine(title, `${strong};text-align:center`),
      textLine(preamble, apart),
      ...articles.map(
        (article, index) =>
          styled`${chapters
            .filter(({ before }) => before === index + 1)
            .map(
              ({ title }) =>
                styled`<p style="${apart};text-align:center"><strong>${title}</strong></p>`,
            )}<p style="margin:8px 0 0">${index + 1}. ${article}</p>`,
      ),
      textLine(
        joined(' ', issuer, date && formatMoment(date, language)),
        `${apart};text-align:right`,
      ),
      when(countOf(signed ?? {}, issues), (count) =>
        countLine(words.signed, figureText({ value: count, unit: signed?.unit }, language)),
      ),
      notice(feed, item, context),
    ],
    source,
    context,
    words.sign,
  );
}

/** Which questions are asked depends on answers: the page behind the link asks them. */
function form(item: Form, context: StaticContext, _: readonly Issue[], feed: Feed): Styled {
  const { language } = context;
  const { title, summary, issuer, closes, anonymous, answers, method, source } = item;
  const words = pageWords[language];
  const terms = joined(
    ' · ',
    issuer,
    anonymous && words.anonymous,
    closes && words.until(formatMoment(closes, language)),
  );
  return framed(
    [
      textLine(title, strong),
      textLine(summary, apart),
      smallLine(terms),
      when(answers, (count) => countLine(words.answered, figureText({ value: count }, language))),
      smallLine(method?.how),
      notice(feed, item, context),
    ],
    source,
    context,
    words.answer,
  );
}

/** Who processes what is filled in, before the way to where it is. Nothing can be opened here: it is there as a whole. */
function notice(feed: Feed, item: Pledge | Form, { language }: StaticContext): Styled {
  const words = noticeWords[language];
  return when(
    noticeOf(feed, item),
    (found) =>
      styled`<p style="${small}"><strong>${words.title}</strong>${noticeEntries(found, words).map(
        ({ term, text, url }) => styled`<br><strong>${term}</strong> ${text} ${url}`,
      )}</p>`,
  );
}

/** The state first, then what it is, its pictures of before and after, and its history. */
function record(item: CivicRecord, context: StaticContext): Styled {
  const { language, feedAddress } = context;
  const { records: words, recordDetails } = kitWords(language);
  const now = Date.now();
  const wordFor = (status: RecordStatus): string =>
    words.status[item.kind][recordStatus.options.indexOf(status)]!;
  /** In the source's own words, where it has them. */
  const timeIn = (time: Pick<RecordUpdate, 'at' | 'when'> | undefined): string | undefined =>
    time?.when ?? (time?.at && formatMoment(time.at, language));
  const { title, summary, place, area, figures = [], source } = item;
  const where = joined(' · ', place?.name ?? area, timeIn(timeOf(item)));
  const pictures = photoPairs(item.photos).flatMap((pair) =>
    pair.before
      ? ([
          [recordDetails.before, pair.before],
          [recordDetails.after, pair.after],
        ] as const)
      : ([[pair.single.when ? recordDetails[pair.single.when] : '', pair.single]] as const),
  );
  return framed(
    [
      styled`<p style="${small};margin:0"><strong>${wordFor(statusOf(item, now))}</strong> ${where}</p>`,
      textLine(title, strong),
      textLine(summary),
      ...figures.map((figure) => figureLine(figure, context)),
      ...pictures.map(([name, { src, alt }]) =>
        when(
          resolveAddress(src, feedAddress),
          (address) =>
            styled`<p style="${apart}"><img src="${address}" alt="${alt ?? ''}" width="600" style="max-width:100%;height:auto;border:0"><br><span style="font-size:13px">${name}</span></p>`,
        ),
      ),
      ...updatesUntil(item, now).map(
        ({ status, text, ...time }) =>
          styled`<p style="${line}">${timeIn(time)} <strong>${status ? wordFor(status) : ''}</strong> ${text ?? ''}</p>`,
      ),
    ],
    source,
    context,
  );
}

/** What, when and where, of the next times or of the last one, and what is on the agenda. */
function event(item: CivicEvent, context: StaticContext, _: readonly Issue[], feed: Feed): Styled {
  const { language } = context;
  const { agenda: words, agendaDetails } = kitWords(language);
  const { title, kind = 'other', category, summary, hours, note, organiser, agency } = item;
  const { agenda: points = [], joining, repeats, source } = item;
  const now = Date.now();
  const all = occurrencesOf(item);
  const coming = all.filter((one) => !isOver(one, now));
  const moment = (at: string): string => formatMoment(at, language);
  const wordOf = ({ status }: Occurrence): string =>
    status === 'planned' ? '' : words.status[status];
  const timesOf = (one: Occurrence): string => {
    const { starts, ends, status, previous } = one;
    if (!starts) return words.undated;
    const isSameDay = ends?.slice(0, 10) === starts.slice(0, 10);
    const until = ends?.includes('T') && isSameDay ? ends.slice(11, 16) : ends && moment(ends);
    const before = joined(' ', previous?.starts && moment(previous.starts), previous?.place);
    return joined(
      ' · ',
      isSameDay && until ? `${moment(starts)}–${until}` : joined(' – ', moment(starts), until),
      status !== 'cancelled' && previous && words.before(before),
      one.note !== note && one.note,
    );
  };
  const shown = coming.length ? coming.slice(0, 10) : all.slice(-1);
  const place = shown[0]?.place;
  const places = [place, ...(item.places ?? [])].flatMap((one) => one ?? []);
  const about = [
    places.map(({ name, address }) => joined(' ', name, address)).join('；'),
    joined(' ', memberName(feed, organiser), agency),
    hours,
    repeats?.label,
    joining && words.joining[joining],
  ];
  return framed(
    [
      textLine(category ?? words.kinds[kind], `${small};margin:0`),
      textLine(title, strong),
      ...shown.map(
        (one) => styled`<p style="${line}"><strong>${wordOf(one)}</strong> ${timesOf(one)}</p>`,
      ),
      ...about.map((text) => textLine(text)),
      ...[summary, note].map((text) => textLine(text, below)),
      when(
        points.length ? (kind === 'show' ? agendaDetails.programme : agendaDetails.agenda) : '',
        (text) => styled`<p style="${below}"><strong>${text}</strong></p>`,
      ),
      ...points.map(({ at, title: point, by }, index) =>
        textLine(joined(' ', `${index + 1}.`, at, point, by)),
      ),
    ],
    source,
    context,
  );
}
