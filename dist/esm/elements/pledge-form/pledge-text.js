import { html, nothing } from 'lit';
import { exactNumber, formatMoment } from '../../base/format.js';
import { joined } from '../../base/joined.js';
/** The text of the pledge, set like a document worth signing. */
export function renderPledgeText({ title, preamble, articles, issuer, date }, level, language) {
    return html `<div class="document">
    <p part="title" class="title" role="heading" aria-level=${level}>${title}</p>
    ${preamble && html `<p class="preamble">${preamble}</p>`}
    ${articles?.length
        ? html `<ol>
            ${articles.map((article) => html `<li>${article}</li>`)}
          </ol>`
        : nothing}
    <p class="issuer">${joined(' ', issuer, date && formatMoment(date, language))}</p>
  </div>`;
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
    ${words.signed(exactNumber(total, language))}${next === undefined ? nothing : words.goal(exactNumber(next, language))}
  </p>`;
}
