import { dot } from '../../../base/text/strings.js';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { exactNumber, spacedUnit } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Measure } from '../../../contract/measure.js';
import type { Form } from '../../../contract/questionnaire.js';
import { distributionOf, type Distribution } from '../../../contract/rules/distribution.js';
import { isFeedItem, type Feed } from '../../../data/feed.js';
import type { FeedElement } from '../../../data/feed-element.js';
import { distributionWords } from '../../../locales/distribution.js';
import { answersStyles } from './answers-styles.js';

export { answersStyles } from './answers-styles.js';

/**
 * The answers to a question: a row and a bar for each, all bars of one scale; the standard's five levels as one divided bar
 * under the share of the satisfied. Every number is in words too, and a small one is said to be kept back.
 */
export function renderAnswers(
  host: FeedElement,
  { item: measure, feed }: { readonly item: Measure; readonly feed: Feed },
  language: Language,
): TemplateResult {
  addStyles(host, answersStyles);
  const words = distributionWords[language];
  const { value, parts = [], minimum = 0 } = measure;
  const distribution = distributionOf(measure, parts);
  const { rows, satisfied, isRounded } = distribution;
  const unit = measure.unit && spacedUnit(measure.unit, language);
  const said = (number: number): string =>
    words[isRounded ? 'atLeast' : 'exactly'](exactNumber(number, language), unit);
  const answered =
    value === undefined ? words.someAsked : value < minimum ? '' : words.answered(said(value));
  // A board says once for all of its questions how they were asked.
  const isListed = isFeedItem(host.data);
  const form = isListed ? undefined : askedBy(feed, measure);
  return html`
    ${renderSmall([value !== undefined && form && askedOf(form, language), answered], language)}
    ${satisfied ? renderSatisfied(distribution, satisfied, language) : nothing}
    <dl
      class=${satisfied ? 'levels' : 'bars'}
      lang=${feed.head.lang ?? language}
      aria-labelledby="label"
    >
      ${rows.map(
        ({ label, value, isHidden }, index) =>
          html`<dt>${satisfied ? renderKey(index) : nothing}<span>${label}</span></dt>
            ${satisfied ? nothing : renderRow(value, isHidden, distribution, minimum)}
            <dd class="count" lang=${language}>
              ${isHidden ? words.hidden(exactNumber(minimum, language), unit) : said(value)}
            </dd>`,
      )}
    </dl>
    ${isListed ? nothing : renderNotes(feed, [measure], form, language)}
  `;
}

/** What a board says once of the questions on it: how many were asked and how, and what is kept back. */
export function renderMethod(
  feed: Feed,
  measures: readonly Measure[],
  note: string | undefined,
  language: Language,
): unknown {
  const forms = measures.flatMap((measure) => askedBy(feed, measure) ?? []);
  // Of several surveys nobody would know which of them is meant.
  const form = new Set(forms.map(({ id }) => id)).size === 1 ? forms[0] : undefined;
  return [
    renderSmall([form && askedOf(form, language)], language),
    renderSmall([note], feed.head.lang ?? language),
    renderNotes(feed, measures, form, language),
  ];
}

const renderSmall = (texts: readonly (string | false | undefined)[], lang: string): unknown => {
  const text = texts.filter(Boolean).join(dot);
  return text ? html`<p class="small" lang=${lang}>${text}</p>` : nothing;
};

/** How people were asked, and what is kept back, each once. */
function renderNotes(
  feed: Feed,
  measures: readonly Measure[],
  form: Form | undefined,
  language: Language,
): unknown {
  const words = distributionWords[language];
  const kept = measures.map(({ approx, minimum = 0, parts = [] }) => {
    const number = exactNumber(minimum, language);
    if (minimum > 1 && approx === 'over') return words.rounded(number);
    return parts.some(({ value }) => value < minimum) ? words.kept(number) : '';
  });
  const how = form?.method?.how;
  return [
    // A collector gives it to each question as a note.
    renderSmall([measures.some(({ note }) => note === how) ? '' : how], feed.head.lang ?? language),
    renderSmall([form?.anonymous ? words.anonymous : ''], language),
    ...[...new Set(kept)].map((text) => renderSmall([text], language)),
  ];
}

/** The form that asked, unchecked: its own table would make this part several times as large. */
function askedBy(feed: Feed, { form }: Measure): Form | undefined {
  const index = form === undefined ? -1 : feed.position({ key: 'forms', table: {} }, form);
  return feed.list('forms')[index] as Form | undefined;
}

function askedOf({ method }: Form, language: Language): string {
  const invited: unknown = method?.invited;
  return typeof invited === 'number'
    ? distributionWords[language].asked(exactNumber(invited, language))
    : '';
}

/** The share of the satisfied, large, and the levels as one bar under it. */
function renderSatisfied(
  { rows, whole, isRounded }: Distribution,
  { levels, percent }: { levels: number; percent: number },
  language: Language,
): TemplateResult {
  const words = distributionWords[language];
  const [before = '', digits = '', after = ''] = words
    .satisfied(exactNumber(percent, language), isRounded)
    .split(/(\d+)/);
  let from = 0;
  const segments = rows.map(({ value, isHidden }, index) => {
    const width = isHidden ? 0 : (value / (whole || 1)) * 100;
    const segment = width ? renderFill(index, from, width) : nothing;
    from += width;
    return { segment, end: from };
  });
  const good = segments[levels - 1]!.end;
  return html`<data part="figure" class="number" value=${percent} lang=${language}
      ><span class="unit">${before}</span>${digits}<span class="unit">${after}</span></data
    >
    <svg part="track" class="bracket" aria-hidden="true">
      <rect width="${good}%" height="200%"></rect>
    </svg>
    <svg part="track" class="divided" aria-hidden="true">
      ${segments.map(({ segment }) => segment)}
    </svg>
    ${from < 99.9 ? renderSmall([words.blank], language) : nothing}`;
}

/**
 * A level as it is filled: the good ones in upright lines, the closer the better, the bad ones in level lines, so that they
 * are told apart in black and white.
 */
function renderFill(level: number, from: number, width: number): SVGTemplateResult {
  const lines = [[50], [50], [50], [30, 70], [17, 39, 61, 83]][level] ?? [];
  return svg`<svg x="${from}%" width="${width}%" class="level-${level + 1}">
    ${lines.map((y) => svg`<line x2="100%" y1="${y}%" y2="${y}%"></line>`)}
    <rect width="100%" height="100%"></rect>
  </svg>`;
}

const renderKey = (level: number): TemplateResult =>
  html`<svg class="key" aria-hidden="true">${renderFill(level, 0, 100)}</svg>`;

/** A bar; where the number is kept back, dots as far as it may reach. */
function renderRow(
  value: number,
  isHidden: boolean,
  { whole }: Distribution,
  minimum: number,
): TemplateResult {
  const share = (number: number): string => `${(number / (whole || 1)) * 100}%`;
  return html`<dd class="bar" aria-hidden="true">
    <svg part="track">
      <line class="scale" x2="100%" y1="50%" y2="50%"></line>
      ${isHidden ? svg`<line class="open" x2=${share(Math.min(whole, minimum - 1))} y1="50%" y2="50%"></line>` : svg`<rect part="bar" class="fill" width=${share(value)} height="100%"></rect>`}
    </svg>
  </dd>`;
}
