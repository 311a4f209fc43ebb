import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Series, SeriesSection } from '../../../contract/series.js';
import { renderSource } from '../../feed/source-line.js';

/** The head of a newspaper's spread: title, date and page, editor's note. */
export function renderSeriesHead(
  { title, subtitle, note, date, page }: Series,
  cardLevel: number,
  language: Language,
): TemplateResult {
  return html`<header class="series">
    <p class="title" role="heading" aria-level=${Math.max(1, cardLevel - 1)}>${title}</p>
    ${subtitle ? html`<p class="subtitle">${subtitle}</p>` : nothing}
    ${
      date || page
        ? html`<p class="dateline small">
            ${date ? html`<time datetime=${date} lang=${language}>${formatMoment(date, language)}</time>` : nothing}
            ${page ? html`<span>${page}</span>` : nothing}
          </p>`
        : nothing
    }
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </header>`;
}

/** The heading of a part of the spread. */
export const renderSectionHead = (
  { title, note }: SeriesSection,
  cardLevel: number,
): TemplateResult =>
  html`<div class="section">
    <p class="section-title" role="heading" aria-level=${cardLevel}>${title}</p>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;

/** Below the spread: who edited, designed and photographed it, and where it was printed. */
export const renderCredits = (
  { credits, source }: Series,
  base: string,
  language: Language,
): TemplateResult =>
  html`<footer class="series">
    ${credits?.length ? html`<p class="small credits">${credits.map(({ role, name }) => html`<span>${role} ${name}</span> `)}</p>` : nothing}
    ${renderSource(source, { language, base })}
  </footer>`;
