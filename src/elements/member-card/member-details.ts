import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/text/format.js';
import { joinPresent } from '../../base/text/strings.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Figure } from '../../contract/shared.js';
import type { Member } from '../../contract/member.js';
import { resolveAddress } from '../../data/address.js';
import type { MemberCardWords } from '../../locales/words.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** What the parts of a card need to know besides their own data. */
export interface CardContext {
  readonly language: Language;
  readonly words: MemberCardWords;
  /** Where relative addresses start: the feed's own. */
  readonly base: string;
}

export type Rendered = TemplateResult | typeof nothing;

/** Figures with their labels, for a `<dl>`. The number in full is in the title where it is set short. */
export const renderFigures = (facts: readonly Figure[], language: Language): TemplateResult[] =>
  facts.map((fact) => renderFigure(fact, language));

function renderFigure(
  { label, value, unit = '', approx }: Figure,
  language: Language,
): TemplateResult {
  const short = shortNumber(value, language);
  const exact = exactNumber(value, language);
  const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
  // English sets a space before a word, Chinese none; a percent sign never has one.
  const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
  // What most figures are, by itself: a place that may be filled costs every card a comment and an object.
  if (!before && short === exact)
    return html`<div>
      <dt>${label}</dt>
      <dd>
        <data class="number" value=${value}>${short}</data
        ><span class="unit">${between + gap + unit}</span>
      </dd>
    </div>`;
  return html`<div>
    <dt>${label}</dt>
    <dd>
      ${before ? html`<span class="unit">${before}</span>` : nothing}<data
        class="number"
        value=${value}
        title=${short === exact ? nothing : exact + unit}
        >${short}</data
      ><span class="unit">${between + gap + unit}</span>
    </dd>
  </div>`;
}

/** The timeline, the honours and the links: titled lists, and nothing where one would be empty. */
export function renderLists(
  { dispatches, honours, links }: Member,
  { language, words, base }: CardContext,
): TemplateResult[] {
  const list = <Entry>(
    kind: 'dispatches' | 'honours' | 'links',
    entries: readonly Entry[] | undefined,
    render: (entry: Entry) => TemplateResult,
  ): TemplateResult | undefined =>
    entries?.length
      ? html`<p class="label" lang=${language}>${words[kind]}</p>
          <ul class=${kind} role="list">
            ${entries.map((entry) => html`<li>${render(entry)}</li>`)}
          </ul>`
      : undefined;
  return [
    list(
      'dispatches',
      dispatches,
      ({ at, place = '', text }) =>
        html`<p class="when"><time datetime=${at}>${formatMoment(at, language)}</time> ${place}</p>
          <p>${text}</p>`,
    ),
    list(
      'honours',
      honours,
      ({ title, by, date }) =>
        html`${title}
          <span class="small"
            >${joinPresent(' · ', by, date && formatMoment(date, language))}</span
          >`,
    ),
    list(
      'links',
      links,
      ({ label, url }) => html`<a href=${resolveAddress(url, base) ?? nothing}>${label}</a>`,
    ),
  ].filter((one): one is TemplateResult => one !== undefined);
}
