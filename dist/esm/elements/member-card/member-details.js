import { html, nothing } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { resolveAddress } from '../../data/address.js';
import { memberCardWords } from '../../locales/member-card.js';
import { sharedWords } from '../../locales/shared.js';
/** Figures with their labels. The number in full is in the title where it is set short. */
export function renderFacts(facts, context) {
    if (facts.length === 0)
        return nothing;
    return html `<dl part="facts" class="facts">
    ${facts.map((fact) => html `<div><dt>${fact.label}</dt><dd>${renderFigure(fact, context.language)}</dd></div>`)}
  </dl>`;
}
function renderFigure({ value, unit = '', approx }, language) {
    const short = shortNumber(value, language);
    const exact = exactNumber(value, language);
    const { before, between } = approx ? sharedWords[language].approx[approx] : { before: '', between: '' };
    // English sets a space before a word, Chinese none; a percent sign never has one.
    const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
    return html `${before ? html `<span class="unit">${before}</span>` : nothing}<data class="number" value=${String(value)} title=${short === exact ? nothing : exact + unit}>${short}</data
    ><span class="unit">${between}${gap}${unit}</span>`;
}
/** When, where, what happened: a short timeline. */
export function renderDispatches(dispatches, { language }) {
    if (!dispatches?.length)
        return nothing;
    return html `<p class="label" lang=${language}>${memberCardWords[language].dispatches}</p>
    <ol class="dispatches">
      ${dispatches.map(({ at, place, text }) => html `<li>
          <p class="when"><time datetime=${at} lang=${language}>${formatMoment(at, language)}</time>${place ? html ` <span>${place}</span>` : nothing}</p>
          <p>${text}</p>
        </li>`)}
    </ol>`;
}
export function renderHonours(honours, { language }) {
    if (!honours?.length)
        return nothing;
    return html `<p class="label" lang=${language}>${memberCardWords[language].honours}</p>
    <ul class="lines">
      ${honours.map(({ title, by, date }) => html `<li>
          ${title}${by || date ? html ` <span class="small">${by}${by && date ? ' · ' : nothing}${date ? html `<time datetime=${date} lang=${language}>${formatMoment(date, language)}</time>` : nothing}</span>` : nothing}
        </li>`)}
    </ul>`;
}
export function renderLinks(links, { language, base }) {
    if (!links?.length)
        return nothing;
    return html `<p class="label" lang=${language}>${memberCardWords[language].links}</p>
    <ul class="lines">
      ${links.map(({ label, url }) => html `<li><a href=${resolveAddress(url, base) ?? nothing}>${label}</a></li>`)}
    </ul>`;
}
/** Who published it. */
export function renderSource(source, { language, base }) {
    if (!source)
        return nothing;
    const address = source.url && resolveAddress(source.url, base);
    const title = source.title ? sharedWords[language].work(source.title) : '';
    return html `<p class="source small">
    <span lang=${language}>${sharedWords[language].source}</span>${source.name}${title || address ? ' ' : nothing}${address ? html `<a href=${address}>${title || source.url}</a>` : title}${source.date
        ? html ` <time datetime=${source.date} lang=${language}>${formatMoment(source.date, language)}</time>`
        : nothing}
  </p>`;
}
