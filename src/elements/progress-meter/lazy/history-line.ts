import { exactNumber, formatMoment } from '../../../base/format.js';
import type { Language } from '../../../base/language.js';
import { instantOf } from '../../../contract/instant.js';
import type { Measure } from '../../../contract/measure.js';

const namespace = 'http://www.w3.org/2000/svg';

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/**
 * Draws a line through readings, time from left to right, with the first and the last in words under it.
 * A module of its own, loaded with the sparkline: few pages ask for it. It has no lit, so that a page does
 * not get a second copy.
 */
export function drawHistory(
  place: Element | null,
  { history, unit = '' }: Measure,
  language: Language,
): void {
  if (!place || !history) return;
  const sorted = [...history].sort((a, b) => instantOf(a.at) - instantOf(b.at));
  const days = sorted.map(({ at }) => instantOf(at) / 864e5);
  const heights = sorted.map(({ value }) => -value);
  const top = Math.min(...heights);
  const box = [
    days[0],
    top,
    days[days.length - 1]! - days[0]! || 1,
    Math.max(...heights) - top || 1,
  ];
  // The box scales the line and the pen stays as thick as it is.
  const pen = {
    fill: 'none',
    'vector-effect': 'non-scaling-stroke',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  const last = days.length - 1;
  const drawing = make('svg', {
    part: 'track',
    viewBox: box.join(' '),
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  for (const [name, value] of Object.entries({
    'block-size': '3em',
    'border-width': '0 0 1px',
    stroke: 'var(--_accent)',
  }))
    drawing.style.setProperty(name, value);
  drawing.append(
    make('polyline', {
      ...pen,
      'stroke-width': 2,
      points: days.map((day, index) => `${day} ${heights[index]}`).join(' '),
    }),
    make('path', { ...pen, 'stroke-width': 7, d: `M${days[last]} ${heights[last]}h0` }),
  );
  const gap = language === 'en' && unit !== '%' ? ' ' : '';
  const ends = document.createElement('p');
  ends.className = 'end small';
  ends.lang = language;
  for (const { at, value } of [sorted[0]!, sorted[last]!]) {
    const text = document.createElement('span');
    text.textContent = `${formatMoment(at, language)} ${exactNumber(value, language)}${gap}${unit}`;
    ends.append(text);
  }
  place.replaceChildren(drawing, ends);
}
