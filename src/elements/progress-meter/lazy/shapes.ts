import {
  html,
  nothing,
  svg,
  type ReactiveElement,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { exactNumber, formatMoment, shortNumber, spacedUnit } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Measure, Reading } from '../../../contract/measure.js';
import { instantOf } from '../../../contract/rules/texts.js';
import { shareOf, type Progress } from '../../../data/progress.js';
import { renderBar, type Scale } from '../bar.js';
import { shapeStyles } from './shape-styles.js';

export { shapeStyles } from './shape-styles.js';

/** What a drawing is made of, besides its measure. */
interface Drawing {
  readonly host: ReactiveElement;
  readonly progress: Progress;
  readonly scale: Scale;
  /** How far it has come, in words. */
  readonly way: string;
  readonly language: Language;
}

/** Draws what a plain bar would not say: goals that are reached, a limit, a ring. */
export function renderShape(
  shape: string,
  { unit = '' }: Measure,
  drawing: Drawing,
): TemplateResult {
  const { host, progress, scale, way, language } = drawing;
  const { from, goal, passed, isCeiling } = progress;
  addStyles(host, shapeStyles);
  if (isCeiling) return renderCeiling(progress, scale, unit, language);
  if (shape === 'ring') return renderRing(scale, way);
  return renderBar(
    scale,
    passed
      .filter((one) => one !== goal)
      .map((one, index) => {
        const at = shareOf(one, from, goal);
        // Any closer to the next number, they would overlap.
        const isClose = shareOf(passed[index + 1]!, from, goal) - at < 0.14;
        return renderTick(at, isClose ? '' : shortNumber(one, language));
      }),
  );
}

/**
 * A mark on a bar, with its number. In an `<svg>` of its own, so that the text turns around its own place, which WebKit gets
 * wrong by `transform-box`.
 */
const renderTick = (at: number, label: string): SVGTemplateResult =>
  svg`<svg x="${at * 100}%"><line y1="-0.3em" y2="1.1em"></line><text y="2.3em">${label}</text></svg>`;

/** A limit is a mark with room beyond it: what is above is hatched, so that too much never looks like a goal that is reached. */
function renderCeiling(
  { from, goal }: Progress,
  { least, now, spoken }: Scale,
  unit: string,
  language: Language,
): TemplateResult {
  const most = Math.max(from + (goal - from) * 1.25, from + (now - from) * 1.1);
  const limit = shareOf(goal, from, most);
  const end = shareOf(now, from, most);
  return renderBar({ least, most, now, share: Math.min(end, limit), spoken }, [
    end > limit
      ? svg`<line class="over" x1="${limit * 100}%" x2="${end * 100}%" y1="50%" y2="50%"></line>`
      : nothing,
    renderTick(limit, shortNumber(goal, language) + spacedUnit(unit, language)),
  ]);
}

// The ARIA attributes are the bar's: a nested template costs every meter an instance and a part.

/** A thin circle and on it a thick arc, told apart in black and white too; in the middle the share, and small what it is. */
function renderRing({ least, most, now, share, spoken }: Scale, way: string): TemplateResult {
  const [percent = ''] = /\d+%/.exec(way) ?? [];
  return html`<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
  >
    <circle cx="3.5em" cy="3.5em" r="3em"></circle>
    <circle
      part="bar"
      class="arc"
      cx="3.5em"
      cy="3.5em"
      r="3em"
      pathLength="1"
      stroke-dasharray="${share} 1"
    ></circle>
    <svg x="50%" y="52%">
      <text class="share">${percent}</text>
      <text y="1.4em">${way.replace(percent, '').trim()}</text>
    </svg>
  </svg>`;
}

/**
 * A line through readings, time from left to right, with the first and the last in words under it. It stands on zero where
 * that leaves the changes to be seen, and else has no axis: a line above a cut one would look like nothing left.
 * @param goal a dashed line, `goalWords` on it.
 */
export function renderHistory(
  host: ReactiveElement,
  { history = [], unit = '' }: Measure,
  goal: number | undefined,
  goalWords: string | undefined,
  language: Language,
): TemplateResult {
  addStyles(host, shapeStyles);
  const sorted = [...history].sort((a, b) => instantOf(a.at) - instantOf(b.at));
  const days = sorted.map(({ at }) => instantOf(at) / 864e5);
  const heights = sorted.map(({ value }) => -value);
  const last = days.length - 1;
  const marks = goal === undefined ? heights : [...heights, -goal];
  const nearest = Math.min(...marks);
  const furthest = Math.max(...marks);
  const hasZero = furthest - nearest >= Math.max(-nearest, furthest) / 4;
  const top = hasZero ? Math.min(nearest, 0) : nearest;
  const height = (hasZero ? Math.max(furthest, 0) : furthest) - top || 1;
  const width = days[last]! - days[0]! || 1;
  const renderLevel = (level: number, name: string): SVGTemplateResult => {
    const y = `${((level - top) / height) * 100}%`;
    return svg`<line class=${name} x2="100%" y1=${y} y2=${y}></line>${
      name === 'goal' ? svg`<svg y=${y}><text y="-0.4em">${goalWords}</text></svg>` : nothing
    }`;
  };
  const renderEnd = ({ at, value }: Reading): TemplateResult =>
    html`<span
      >${formatMoment(at, language)}
      ${exactNumber(value, language) + spacedUnit(unit, language)}</span
    >`;
  // The inner view box scales the line, but not its width.
  return html`<svg part="track" class="history" aria-hidden="true">
      ${hasZero ? renderLevel(0, 'zero') : nothing}${goal === undefined ? nothing : renderLevel(-goal, 'goal')}
      <svg
        width="100%"
        height="100%"
        viewBox="${days[0]} ${top} ${width} ${height}"
        preserveAspectRatio="none"
      >
        <polyline
          vector-effect="non-scaling-stroke"
          points=${days.map((day, index) => `${day} ${heights[index]}`).join(' ')}
        ></polyline>
        <path vector-effect="non-scaling-stroke" d="M${days[last]} ${heights[last]}h0"></path>
      </svg>
    </svg>
    <p class="end small" lang=${language}>${renderEnd(sorted[0]!)}${renderEnd(sorted[last]!)}</p>`;
}
