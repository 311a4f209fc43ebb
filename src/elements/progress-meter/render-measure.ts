import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { html, joinRendered, type Rendered } from '../../base/element/html.js';
import { exactNumber, formatMoment, shortNumber, spacedUnit } from '../../base/text/format.js';
import { dot, joinPresent } from '../../base/text/strings.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Measure } from '../../contract/measure.js';
import type { ItemState } from '../../data/item-controller.js';
import { countOf } from '../../contract/rules/counts.js';
import { isOld, progressOf, shareOf } from '../../data/progress.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { shared } from '../../locales/zh-Hans/shared.js';
import { renderSource } from '../feed/source-line.js';
import { renderStale } from '../feed/stale-line.js';
import { shapesPart } from './meter-parts.js';
import { renderBar } from './bar.js';

type Ready = Extract<ItemState<Measure>, { status: 'ready' }>;

/** Takes the furthest goal that is reached, and how to say so; answers with what is to be announced. */
type WatchGoal = (reached: number | undefined, words: () => string) => string;

/**
 * A measure in the order in which it is read: label, figure, drawing, goal and date, source.
 * @param answers in place of figure and drawing, where it is the answers to a question.
 */
export function renderMeasure(
  host: ReactiveElement,
  { item: measure, feed, issues, stale }: Ready,
  language: Language,
  shape: string,
  watch: WatchGoal,
  answers: TemplateResult | false | undefined,
): TemplateResult {
  const words = wordsIn(language, 'progressMeter', progressMeter);
  const { label, unit = '', approx, minimum, asOf, period, parts, note, form } = measure;
  const tail = spacedUnit(unit, language);
  const full = (number: number, format = exactNumber): string => format(number, language) + tail;
  const date = (moment?: string): string => (moment ? formatMoment(moment, language) : '');
  const source = renderSource(measure.source, { language, base: feed.base });
  const older = renderStale(stale, language);
  const small = (text?: string | false, kind = ''): Rendered =>
    text ? html`<p class="small ${kind}" .textContent=${text}></p>` : nothing;

  const count = countOf(measure, issues);
  // Below the minimum nothing may give the figure away: no bar, no parts, no history.
  const isKept = count! < minimum!;
  const value = isKept ? undefined : count;
  const progress = progressOf(measure, value ?? NaN);
  const goalWords = progress && words.goal(full(progress.goal, shortNumber), progress.falling);
  const end = joinPresent(
    dot,
    goalWords,
    period && words.period(date(period.from), date(period.to)),
    asOf &&
      (isOld(asOf, measure.staleAfter)
        ? words.old(date(asOf))
        : asOf === period?.to
          ? ''
          : words.asOf(date(asOf))),
  );
  const reached = progress?.passed[progress.passed.length - 1];
  const announced = watch(reached, () => words.passed(label, full(reached!)));
  const lang = feed.head.lang ?? language;
  if (answers || value === undefined)
    return html`<div part="base" class="base" lang=${lang}>
      <p part="label" id="label" .textContent=${label}></p>
      <div lang=${language}>${answers || (isKept ? words.floor(full(minimum!)) : words.none)}</div>
      <p class="end small" lang=${language}><span .textContent=${end}></span></p>
      ${joinRendered([small(note, 'note'), source])}${older}
    </div>`;

  const short = shortNumber(value, language);
  // Only multiples of 100 are ever shortened; for all others this saves a call of Intl.
  const exact = value % 100 ? short + tail : full(value);
  // Only the digits are large; 万 and 亿 are set like the unit.
  const digits = short.search(/\D*$/);
  const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
  let drawing: Rendered = nothing;
  let way = '';
  let start = '';
  const shapes = shapesPart.module;
  if (progress) {
    const { from, goal, isCeiling } = progress;
    start = from && !isCeiling ? words.start(full(from, shortNumber)) : '';
    const least = Math.min(from, goal);
    const most = Math.max(from, goal);
    const now = Math.min(isCeiling ? value : most, Math.max(least, value));
    const share = shareOf(now, from, goal);
    // Cut, not rounded: 99.6 % is not the goal. The addend makes up for binary fractions.
    const percent = Math.floor(shareOf(value, from, goal) * 100 + 1e-9);
    way = isCeiling
      ? value > goal
        ? words.over(full(value - goal))
        : words.within
      : words[percent < 0 ? 'back' : 'done'](Math.abs(percent) + '%');
    const scale = {
      least,
      most,
      now,
      share,
      spoken: joinPresent(words.comma, exact, start, goalWords, way),
    };
    // A limit without the part that marks it would look like a goal that is reached.
    if (shape !== 'figure')
      drawing =
        shapes?.renderShape(shape, measure, { host, progress, scale, way, language }) ??
        (isCeiling ? nothing : renderBar(scale));
  }
  if (shape === 'sparkline' && measure.history?.[1])
    drawing = html`<div class="line">
      ${shapes?.renderHistory(host, measure, progress?.goal, goalWords, language)}
    </div>`;
  const isRing = shape === 'ring' && progress?.isCeiling === false;
  const addends =
    parts &&
    // Without what draws them, parts of a form are not told: some are kept back.
    !form &&
    (approx || countOf({ parts }, []) === value) &&
    parts.map((part) => `${part.label}\u00a0${full(part.value)}`).join(dot);
  // One template for what nearly every measure has: each further one costs every meter a comment, a part and an instance.
  return html`<div part="base" class="base ${isRing ? 'ring' : ''}" lang=${lang}>
    <p part="label" id="label" .textContent=${label}></p>
    <data
      part="figure"
      class="number"
      value=${value}
      title=${short + tail === exact ? nothing : exact}
      ><span class="unit" .textContent=${before}></span>${short.slice(0, digits)}<span
        class="unit"
        .textContent=${short.slice(digits) + between + tail}
      ></span
    ></data>
    ${drawing}
    <p class="end small" lang=${language}>
      <span .textContent=${joinPresent(dot, start, isRing ? '' : way)}></span
      ><span .textContent=${end}></span><i aria-live="polite" .textContent=${announced}></i>
    </p>
    ${joinRendered([small(addends), small(note, 'note'), source])}${older}
  </div>`;
}
