import { nothing, type TemplateResult } from 'lit';
import { html, joinRendered, type Rendered } from '../../base/element/html.js';
import { exactNumber, figureNumber, spacedUnit } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Figure } from '../../contract/shared.js';
import type { Member } from '../../contract/member.js';
import type { MemberCardWords } from '../../locales/zh-Hans/member-card.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** What the parts of a card need to know besides their own data. */
export interface CardContext {
  readonly language: Language;
  readonly words: MemberCardWords;
  /** Where relative addresses start: the feed's own. */
  readonly base: string;
}

/** Figures with their labels. */
export const renderFacts = (facts: readonly Figure[], language: Language): Rendered =>
  facts.length
    ? html`<dl part="facts" class="facts">
        ${joinRendered(facts.map((fact) => renderFigure(fact, language)))}
      </dl>`
    : nothing;

/** Where the number is shortened, its title has it in full. */
function renderFigure(fact: Figure, language: Language): TemplateResult {
  const { label, value, unit = '', approx } = fact;
  const short = figureNumber(fact, language);
  const exact = figureNumber(fact, language, exactNumber);
  const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
  const after = between + spacedUnit(unit, language);
  const title = short === exact ? nothing : exact + unit;
  return html`<div>
    <dt .textContent=${label}></dt>
    <dd>
      <span class="unit" .textContent=${before}></span
      ><data class="number" value=${value} title=${title} .textContent=${short}></data
      ><span class="unit" .textContent=${after}></span>
    </dd>
  </div>`;
}

/** The contents of the closed story as plain text, so that a search in the page finds them before they are rendered. */
export const textBehind = (
  { story = [], dispatches = [], honours = [], links = [] }: Member,
  facts: readonly Figure[],
): string =>
  [
    story,
    [...facts, ...links].map(({ label }) => label),
    dispatches.map(({ place, text }) => [place, text]),
    honours.map(({ title, by }) => [title, by]),
  ]
    .join('\n')
    .trim();
