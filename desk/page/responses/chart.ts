import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DeskWords } from '../../words/desk-words.js';
import type { FormOverview } from './admin-api.js';

type Day = FormOverview['days'][number];

const width = 640;
const height = 120;
const mostDays = 60;
/** Fewer days than these do not fill the width: a single day would be a wall. */
const fewDays = 14;

/** Every day from the first to the last: one on which nobody signed is a gap that has to be seen. */
function withGaps(days: readonly Day[]): Day[] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const last = days[days.length - 1]?.day;
  if (!last) return [];
  const all: Day[] = [];
  for (let time = Date.parse(days[0]!.day); ; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    all.push({ day, count: counts.get(day) ?? 0 });
    if (day >= last) return all.slice(-mostDays);
  }
}

/** Responses by day: columns, and for those who cannot see them the same as a table. */
export function renderChart(days: readonly Day[], words: DeskWords): TemplateResult {
  const shown = withGaps(days);
  if (shown.length === 0) return html``;
  const most = Math.max(...shown.map(({ count }) => count), 1);
  const step = width / shown.length;
  const share = Math.min(1, shown.length / fewDays);
  const [first, last] = [shown[0]!.day, shown[shown.length - 1]!.day];
  return html`<figure class="chart">
    <figcaption class="hint">${words.responses.byDay} · ${words.responses.most(most)}</figcaption>
    <div class="plot" style="width:${share * 100}%">
      <svg viewBox="0 0 ${width} ${height + 1}" preserveAspectRatio="none" aria-hidden="true">
        ${shown.map(({ count }, index) => {
          const size = (count / most) * height;
          return svg`<rect x=${index * step} y=${height - size} width=${step * 0.92} height=${size}></rect>`;
        })}
        ${svg`<line x1="0" x2=${width} y1=${height + 0.5} y2=${height + 0.5}></line>`}
      </svg>
      <p class="ends hint" aria-hidden="true">
        <span>${first}</span>${last === first ? nothing : html`<span>${last}</span>`}
      </p>
    </div>
    <details>
      <summary>${words.responses.asTable}</summary>
      <table>
        <caption class="visually-hidden">
          ${words.responses.byDay}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.responses.day}</th>
            <th scope="col">${words.responses.count}</th>
          </tr>
        </thead>
        <tbody>
          ${shown
            .filter(({ count }) => count > 0)
            .map(
              ({ day, count }) =>
                html`<tr>
                  <th scope="row">${day}</th>
                  <td>${count}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </details>
  </figure>`;
}
