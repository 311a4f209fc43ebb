import { html, nothing } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { memberCard } from '../../locales/zh-Hans/member-card.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** Figures with their labels. The number in full is in the title where it is set short. */
export function renderFacts(facts, { language }) {
    if (facts.length === 0)
        return nothing;
    return html `<dl part="facts" class="facts">
    ${facts.map((fact) => html `<div>
          <dt>${fact.label}</dt>
          <dd>${renderFigure(fact, language)}</dd>
        </div>`)}
  </dl>`;
}
function renderFigure({ value, unit = '', approx }, language) {
    const short = shortNumber(value, language);
    const exact = exactNumber(value, language);
    const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
    // English sets a space before a word, Chinese none; a percent sign never has one.
    const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
    return html `${before && html `<span class="unit">${before}</span>`}<data
      class="number"
      value=${String(value)}
      title=${short === exact ? nothing : exact + unit}
      >${short}</data
    ><span class="unit">${between + gap + unit}</span>`;
}
/** A titled list, or nothing where it would be empty. */
function renderList(kind, entries, language, entry) {
    if (!entries?.length)
        return nothing;
    return html `<p class="label" lang=${language}>
      ${wordsIn(language, 'memberCard', memberCard)[kind]}
    </p>
    <ul class=${kind} role="list">
      ${entries.map((one) => html `<li>${entry(one)}</li>`)}
    </ul>`;
}
/** When, where, what happened: a short timeline. */
export function renderDispatches(dispatches, { language }) {
    return renderList('dispatches', dispatches, language, ({ at, place = '', text }) => html `<p class="when"><time datetime=${at}>${formatMoment(at, language)}</time> ${place}</p>
        <p>${text}</p>`);
}
export function renderHonours(honours, { language }) {
    return renderList('honours', honours, language, ({ title, by, date }) => html `${title}
        <span class="small">${joined(' · ', by, date && formatMoment(date, language))}</span>`);
}
export function renderLinks(links, { language, base }) {
    return renderList('links', links, language, ({ label, url }) => html `<a href=${resolveAddress(url, base) ?? nothing}>${label}</a>`);
}
/** Who published it. */
export function renderSource(source, { language, base }) {
    if (!source)
        return nothing;
    const words = wordsIn(language, 'shared', shared);
    const address = source.url && resolveAddress(source.url, base);
    const title = source.title ? words.work(source.title) : (address ?? '');
    return html `<p class="source small">
    <span lang=${language}>${words.source}</span>${source.name}
    ${address ? html `<a href=${address}>${title}</a>` : title}
    ${source.date && formatMoment(source.date, language)}
  </p>`;
}
