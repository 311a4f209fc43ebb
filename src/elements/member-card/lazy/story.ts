import { nothing, type TemplateResult } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import { addStyles } from '../../../base/element/add-styles.js';
import { wordsIn } from '../../../base/text/words.js';
import { memberStory } from '../../../locales/zh-Hans/member-story.js';
import { joinPresent } from '../../../base/text/strings.js';
import { formatMoment } from '../../../base/text/format.js';
import { check } from '../../../contract/check.js';
import { memberFeatureTable } from '../../../contract/generated/member-feature-table.js';
import type { Member, MemberFeature, Photo } from '../../../contract/member.js';
import type { Figure } from '../../../contract/shared.js';
import { resolveAddress } from '../../../data/address.js';
import type { Feed } from '../../../data/feed.js';
import type { FeedElement } from '../../../data/feed-element.js';
import { memberSection } from '../../../data/sections.js';
import { renderFacts, type CardContext } from '../member-details.js';
import { renderProfileLine, renderProfileTable } from './profile.js';
import { storyStyles } from './story-styles.js';

export { storyStyles } from './story-styles.js';

const features = new WeakMap<object, MemberFeature>();

/** What a feed says of a member beyond its card. */
function featureOf(feed: Feed, id: string): Omit<MemberFeature, 'id'> {
  const raw = feed.list(memberSection.key)[feed.position(memberSection, id)] as object | undefined;
  if (!raw) return {};
  let feature = features.get(raw);
  if (!feature) features.set(raw, (feature = check(memberFeatureTable, raw, []) as MemberFeature));
  return feature;
}

interface StoryContext extends CardContext {
  readonly feed: Feed;
  readonly host: FeedElement;
}

/** What a community is, in one line under its name. */
export function renderProfile(member: Member, { feed, host, language }: StoryContext): Rendered {
  addStyles(host, storyStyles);
  const { profile } = featureOf(feed, member.id);
  return profile ? renderProfileLine(profile, language) : nothing;
}

/** The first paragraph of a feature stands with its head. */
export function renderLead({ story: [lead] = [] }: Member): Rendered {
  return lead ? html`<p class="lead" .textContent=${lead}></p>` : nothing;
}

export const belowLead = (member: Member): Member => ({ ...member, story: member.story?.slice(1) });

export const renderCaption = ({ caption, credit }: Photo): TemplateResult =>
  html`<figcaption class="small">${joinPresent(' ', caption, credit)}</figcaption>`;

/**
 * Everything behind the disclosure of a card, or below the head of a feature.
 * @param facts those that do not stand on the card itself.
 * @param above how many paragraphs stand above it already.
 */
export function renderStory(
  member: Member,
  facts: readonly Figure[],
  context: StoryContext,
  above: number,
): TemplateResult {
  addStyles(context.host, storyStyles);
  const { language } = context;
  const {
    headline,
    byline,
    quotes = [],
    photos = [],
    subheads = [],
    profile,
  } = featureOf(context.feed, member.id);
  const paragraphs = member.story?.slice(above) ?? [];
  const headings = (index: number): unknown =>
    subheads
      // One that belongs to what stands above is not lost.
      .filter(({ before }) => (index ? before === above + index + 1 : before <= above + 1))
      .map(({ title }) => html`<p class="subhead"><strong>${title}</strong></p>`);
  return html`${headline ? html`<p class="headline"><strong>${headline}</strong></p>` : nothing}
  ${byline ? html`<p class="small">${byline}</p>` : nothing}
  ${
    paragraphs.length
      ? html`<div class="story">
          ${paragraphs.map(
            (paragraph, index) =>
              html`${headings(index)}
                <p>${paragraph}</p>`,
          )}
        </div>`
      : nothing
  }
  ${quotes.map((quote) => html`<blockquote class="quote">${quote}</blockquote>`)}
  ${photos.length ? html`<div class="photos">${photos.map((photo) => renderPhoto(photo, context))}</div>` : nothing}
  ${profile ? renderProfileTable(profile, language) : nothing} ${renderFacts(facts, language)}
  ${renderLists(member, context)}`;
}

function renderPhoto(photo: Photo, { base }: CardContext): Rendered {
  const { src, alt = '', width = 600, height = 400 } = photo;
  const address = resolveAddress(src, base);
  if (!address) return nothing;
  return html`<figure>
    <img
      alt=${alt}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
      src=${address}
    />
    ${renderCaption(photo)}
  </figure>`;
}

/** The timeline, the honours and the links, as titled lists; none that is empty. */
function renderLists(
  { dispatches = [], honours = [], links = [] }: Member,
  { language, base }: CardContext,
): TemplateResult[] {
  const words = wordsIn(language, 'memberStory', memberStory);
  const lists = {
    dispatches: dispatches.map(
      ({ at, when, place = '', text }) =>
        html`<p class="when">
            <time datetime=${at ?? nothing}>${when ?? (at && formatMoment(at, language))}</time>
            ${place}
          </p>
          <p .textContent=${text}></p>`,
    ),
    // Not the shared `dot`: what a story takes of a shared file, the card's first view would carry.
    honours: honours.map(
      ({ title, by, date }) =>
        html`${title}
          <span class="small"
            >${joinPresent('\u00a0· ', by, date && formatMoment(date, language))}</span
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
