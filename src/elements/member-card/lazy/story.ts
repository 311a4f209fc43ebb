import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { html, type Rendered } from '../../../base/element/html.js';
import { formatMoment } from '../../../base/text/format.js';
import { joinPresent } from '../../../base/text/strings.js';
import type { Member } from '../../../contract/member.js';
import { resolveAddress } from '../../../data/address.js';
import type { CardContext } from '../member-details.js';
import { storyStyles } from './story-styles.js';

export { storyStyles } from './story-styles.js';

/**
 * What is behind a card's disclosure, and how a feature looks: few readers of a list see either.
 * @param facts those that are not in view.
 */
export function renderStory(
  host: ReactiveElement,
  member: Member,
  facts: Rendered,
  context: CardContext,
): TemplateResult {
  addStyles(host, storyStyles);
  const { story } = member;
  return html`${story?.length ? html`<div class="story">${story.map((paragraph) => html`<p .textContent=${paragraph}></p>`)}</div>` : nothing}
  ${facts} ${renderLists(member, context)}`;
}

/** The timeline, the honours and the links, as titled lists; none that is empty. */
function renderLists(
  { dispatches = [], honours = [], links = [] }: Member,
  { language, words, base }: CardContext,
): TemplateResult[] {
  const lists = {
    dispatches: dispatches.map(
      ({ at, place = '', text }) =>
        html`<p class="when"><time datetime=${at}>${formatMoment(at, language)}</time> ${place}</p>
          <p .textContent=${text}></p>`,
    ),
    honours: honours.map(
      ({ title, by, date }) =>
        html`${title}
          <span class="small"
            >${joinPresent(' · ', by, date && formatMoment(date, language))}</span
          >`,
    ),
    links: links.map(
      ({ label, url }) => html`<a href=${resolveAddress(url, base) ?? nothing}>${label}</a>`,
    ),
  };
  return Object.entries(lists)
    .filter(([, entries]) => entries.length)
    .map(
      ([kind, entries]) =>
        html`<p
            class="label"
            lang=${language}
            .textContent=${words[kind as keyof typeof lists]}
          ></p>
          <ul class=${kind} role="list">
            ${entries.map((entry) => html`<li>${entry}</li>`)}
          </ul>`,
    );
}
