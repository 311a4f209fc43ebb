import { html, nothing } from 'lit';
import { exactNumber, formatMoment } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { make } from '../../base/make.js';
/** The text of the pledge, set like a document worth signing. */
export function renderPledgeText(kept, { title, preamble, articles, issuer, date }, level, language) {
    const of = [title, preamble, articles, issuer, date, level, language];
    return kept.get('text', JSON.stringify(of), () => make('div', { class: 'document' }, make('p', { part: 'title', class: 'title', role: 'heading', 'aria-level': level }, title), preamble && make('p', { class: 'preamble' }, preamble), articles?.length && make('ol', {}, ...articles.map((article) => make('li', {}, article))), make('p', { class: 'issuer' }, joined(' ', issuer, date && formatMoment(date, language)))));
}
/** The figure that a count comes to. */
export const totalOf = ({ value, parts = [] }) => value ?? parts.reduce((sum, part) => sum + part.value, 0);
/** How many have signed, and the next goal that is not reached yet. */
export function renderSigned(signed, total, words, language) {
    if (!signed)
        return nothing;
    const next = [
        ...(signed.steps ?? []),
        ...(signed.target === undefined ? [] : [signed.target]),
    ].find((step) => step > total);
    return html `<p part="count" class="count" role="status" lang=${language}>
    ${words.signed(exactNumber(total, language)) + (next === undefined ? '' : words.goal(exactNumber(next, language)))}
  </p>`;
}
/** Who has signed and let it be shown, masked by the server. */
export const renderWall = (wall, words, language) => wall?.length
    ? html `<p class="small">
        <span lang=${language}>${words.wall}</span>${wall.map(({ name }) => name).join(' ')}
      </p>`
    : nothing;
