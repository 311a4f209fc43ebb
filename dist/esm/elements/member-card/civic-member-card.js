import { html, nothing } from 'lit';
import { initials } from '../../base/initials.js';
import { OpenForPrint } from '../../base/open-for-print.js';
import { resolveAddress } from '../../data/address.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { ItemController } from '../../data/item-controller.js';
import { memberSection } from '../../data/sections.js';
import { memberCardWords } from '../../locales/member-card.js';
import { memberCardStyles } from './civic-member-card.styles.js';
import { JsonLd } from './json-ld.js';
import { renderDispatches, renderFacts, renderHonours, renderLinks, renderSource } from './member-details.js';
/** Figures beside the summary of a card; further ones are in the disclosure. */
const factsInView = 3;
/**
 * Presents a person in public service, or a unit, to their neighbours.
 *
 * @summary The card of a community worker, a volunteer or a unit.
 * @slot - Shown without script, while the data loads and when there is none: a link or a line of text.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart photo - The picture, or the initials in its place.
 * @csspart name - The name.
 * @csspart facts - The figures.
 * @csspart story - The disclosure with the story.
 * @cssproperty [--civic-accent] - The one accent. Default: a deep red mixed from the text colour.
 * @cssproperty [--civic-font-size] - Default: the page's own, at least 14px.
 * @cssproperty [--civic-display-font] - Font of name and figures in the feature. Default: the page's own.
 */
export class CivicMemberCard extends FeedElement {
    static { this.styles = [FeedElement.styles, memberCardStyles]; }
    static { this.properties = {
        ...FeedElement.properties,
        item: {},
        variant: { reflect: true },
        headingLevel: { type: Number, attribute: 'heading-level' },
        jsonLd: { type: Boolean, attribute: 'json-ld' },
        photoFailed: { state: true },
    }; }
    #item = new ItemController(this, memberSection, this.announceState);
    #structuredData = new JsonLd(this);
    constructor() {
        super();
        this.item = null;
        this.variant = 'card';
        this.headingLevel = 3;
        this.jsonLd = false;
        new OpenForPrint(this);
    }
    updated(changed) {
        super.updated(changed);
        const { state } = this.#item;
        this.#structuredData.show(this.jsonLd && state.status === 'ready' ? state.item : undefined, state.status === 'ready' ? state.feed.base : '');
    }
    render() {
        const { state } = this.#item;
        if (state.status === 'ready')
            return this.#renderCard(state);
        return this.renderFallback(state.status === 'failed' ? state.problem : undefined, state.status === 'failed' ? state.feed : undefined);
    }
    #renderCard({ item: member, feed, issues, stale }) {
        const variant = this.variant === 'compact' || this.variant === 'feature' ? this.variant : 'card';
        const context = { language: this.language, base: feed.base };
        const level = Math.min(6, Math.max(1, Math.round(this.headingLevel) || 3));
        return html `<article part="base" class="base ${variant}" lang=${feed.head.lang ?? this.language}>
        ${this.#renderPhoto(member, feed.base, variant)}
        <header>
          <p part="name" class="name" role="heading" aria-level=${level}><bdi>${member.name}</bdi></p>
          ${member.organisation || member.role
            ? html `<p class="post">${member.organisation ? html `<span>${member.organisation}</span> ` : nothing}${member.role ? html `<span>${member.role}</span>` : nothing}</p>`
            : nothing}
          ${member.summary ? html `<p class="summary">${member.summary}</p>` : nothing}
        </header>
        ${variant === 'compact' ? nothing : this.#renderBody(member, variant, context)}
        ${this.renderStale(stale)}
      </article>
      ${this.renderEditorNotes(undefined, issues, feed)}`;
    }
    #renderBody(member, variant, context) {
        const facts = member.facts ?? [];
        const feature = variant === 'feature';
        const inView = feature ? facts.length : factsInView;
        const source = this.#sourceIsNamed(member) ? nothing : renderSource(member.source, context);
        const story = this.#renderStory(member, facts.slice(inView), context, feature ? nothing : source);
        return html `${renderFacts(facts.slice(0, inView), context)}
      ${member.quote ? html `<blockquote class="quote"><p>${member.quote}</p></blockquote>` : nothing} ${story} ${feature || story === nothing ? source : nothing}`;
    }
    #renderStory(member, facts, context, source) {
        const { story, dispatches, honours, links } = member;
        if (![story, dispatches, honours, links, facts].some((list) => list?.length))
            return nothing;
        const words = memberCardWords[this.language];
        return html `<details part="story" ?open=${this.variant === 'feature'}>
      <summary lang=${this.language}>${words.story}</summary>
      ${story?.length ? html `<div class="story">${story.map((paragraph) => html `<p>${paragraph}</p>`)}</div>` : nothing}
      ${renderFacts(facts, context)} ${renderDispatches(dispatches, context)} ${renderHonours(honours, context)} ${renderLinks(links, context)} ${source}
    </details>`;
    }
    /** Whether the list around the card has named the same source. */
    #sourceIsNamed({ source }) {
        const named = this.data instanceof FeedItem ? this.data.named : undefined;
        return named !== undefined && named.name === source?.name && named.title === source.title && named.url === source.url;
    }
    #renderPhoto(member, base, variant) {
        const { photo } = member;
        const address = photo && resolveAddress(photo.src, base);
        if (!photo || !address || address === this.photoFailed) {
            return html `<div part="photo" class="photo initials" aria-hidden="true"><span>${initials(member.name)}</span></div>`;
        }
        return html `<figure part="photo" class="photo">
      <img
        src=${address}
        alt=${photo.alt ?? memberCardWords[this.language].portrait(member.name)}
        width=${photo.width ?? 600}
        height=${photo.height ?? 800}
        loading="lazy"
        decoding="async"
        @error=${() => (this.photoFailed = address)}
      />
      ${variant === 'feature' ? this.#renderCaption(photo) : nothing}
    </figure>`;
    }
    #renderCaption(photo) {
        if (!photo.caption && !photo.credit)
            return nothing;
        return html `<figcaption class="small">${photo.caption} ${photo.credit ? html `<span class="credit">${photo.credit}</span>` : nothing}</figcaption>`;
    }
}
