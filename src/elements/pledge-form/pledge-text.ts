import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment } from '../../base/text/format.js';
import { joinPresent } from '../../base/text/strings.js';
import type { Language } from '../../base/text/language.js';
import type { Count } from '../../contract/measure.js';
import type { Pledge } from '../../contract/pledge.js';
import type { PledgeFormWords } from '../../locales/words.js';

/** The text of the pledge, set like a document worth signing. */
export function renderPledgeText(
  { title, preamble, articles, issuer, date }: Pledge,
  level: number,
  language: Language,
): TemplateResult {
  return html`<div class="document">
    <p part="title" class="title" role="heading" aria-level=${level}>${title}</p>
    ${preamble && html`<p class="preamble">${preamble}</p>`}
    ${
      articles?.length
        ? html`<ol>
            ${articles.map((article) => html`<li>${article}</li>`)}
          </ol>`
        : nothing
    }
    <p class="issuer">${joinPresent(' ', issuer, date && formatMoment(date, language))}</p>
  </div>`;
}

/** How many have signed, and the next goal that is not reached yet. */
export function renderSigned(
  signed: Count | undefined,
  total: number | undefined,
  words: PledgeFormWords,
  language: Language,
): TemplateResult | typeof nothing {
  if (!signed || total === undefined) return nothing;
  const next = [
    ...(signed.steps ?? []),
    ...(signed.target === undefined ? [] : [signed.target]),
  ].find((step) => step > total);
  return html`<p part="count" class="count" role="status" lang=${language}>
    ${words.signed(exactNumber(total, language)) + (next === undefined ? '' : words.goal(exactNumber(next, language)))}
  </p>`;
}

/** Who has signed and let it be shown, masked by the server. */
export const renderWall = (
  wall: Pledge['wall'],
  words: PledgeFormWords,
  language: Language,
): TemplateResult | typeof nothing =>
  wall?.length
    ? html`<p class="small">
        <span lang=${language}>${words.wall}</span>${wall.map(({ name }) => name).join(' ')}
      </p>`
    : nothing;
