import { html, nothing } from 'lit';
import { css } from '../../base/css.js';
import { hostStyles } from '../../base/host-styles.js';
import { headingLevel } from '../../base/heading-level.js';
import { initial } from '../../base/initial.js';
import { joined } from '../../base/joined.js';
import { optional } from '../../base/optional.js';
import { OpenForPrint } from '../../base/open-for-print.js';
import { resolveAddress } from '../../data/address.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { ItemController, notesOn, } from '../../data/item-controller.js';
import { memberSection } from '../../data/sections.js';
import { wordsIn } from '../../base/words.js';
import { memberCard } from '../../locales/zh-Hans/member-card.js';
import { memberCardStyles } from './civic-member-card.styles.js';
import { renderDispatches, renderFacts, renderHonours, renderLinks, renderSource, } from './member-details.js';
const variants = ['compact', 'card', 'feature'];
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
    static { this.styles = css([hostStyles, memberCardStyles]); }
    static { this.properties = {
        ...FeedElement.properties,
        item: {},
        variant: { reflect: true },
        headingLevel: { type: Number, attribute: 'heading-level' },
        jsonLd: { type: Boolean, attribute: 'json-ld' },
        photoFailed: { state: true },
    }; }
    #item = new ItemController(this, memberSection, this.announceState);
    constructor() {
        super();
        this.variant = 'card';
        this.headingLevel = 3;
        this.jsonLd = false;
        new OpenForPrint(this);
    }
    updated(changed) {
        super.updated(changed);
        if (this.jsonLd || changed.get('jsonLd'))
            void optional(import('./json-ld.js'), ({ describe }) => {
                // As it is by now: of two updates in a row, the module may come to the later one first.
                const { state } = this.#item;
                if (this.jsonLd && state.status === 'ready')
                    describe(this, state.item, state.feed.base);
                else
                    describe(this);
            });
    }
    editorNotes() {
        return notesOn(this.#item.state);
    }
    render() {
        const { state } = this.#item;
        return state.status === 'ready' ? this.#renderCard(state) : html `<slot></slot>`;
    }
    #renderCard({ item: member, feed, stale, }) {
        const context = { language: this.language, base: feed.base };
        const { name, organisation, role, summary, quote, facts = [] } = member;
        const variant = variants.includes(this.variant) ? this.variant : 'card';
        const full = variant !== 'compact';
        const feature = variant === 'feature';
        const inView = feature ? facts.length : factsInView;
        const source = this.#sourceIsNamed(member) ? nothing : renderSource(member.source, context);
        const story = this.#renderStory(member, facts.slice(inView), context, feature ? nothing : source);
        return html `<article
      part="base"
      class="base ${variant}"
      lang=${feed.head.lang ?? this.language}
    >
      ${this.#renderPhoto(member, feed.base, feature)}
      <div class="body">
        <p part="name" class="name" role="heading" aria-level=${headingLevel(this.headingLevel)}>
          <bdi>${name}</bdi>
        </p>
        <p class="post">${joined(' ', organisation, role)}</p>
        ${summary && html `<p class="summary">${summary}</p>`}
        ${full ? renderFacts(facts.slice(0, inView), context) : nothing}
        ${full && quote ? html `<blockquote class="quote">${quote}</blockquote>` : nothing}
      </div>
      ${full ? story : nothing} ${full && (feature || story === nothing) ? source : nothing}
      ${this.renderStale(stale)}
    </article>`;
    }
    get #words() {
        return wordsIn(this.language, 'memberCard', memberCard);
    }
    #renderStory(member, facts, context, source) {
        const { story, dispatches, honours, links } = member;
        if (![story, dispatches, honours, links, facts].some((list) => list?.length))
            return nothing;
        const words = this.#words;
        return html `<details part="story" ?open=${this.variant === 'feature'}>
      <summary lang=${this.language}>${words.story}</summary>
      ${story?.length ? html `<div class="story">${story.map((paragraph) => html `<p>${paragraph}</p>`)}</div>` : nothing}
      ${renderFacts(facts, context)} ${renderDispatches(dispatches, context)}
      ${renderHonours(honours, context)} ${renderLinks(links, context)} ${source}
    </details>`;
    }
    /** Whether the list around the card has named the same source. */
    #sourceIsNamed({ source }) {
        const named = this.data instanceof FeedItem ? this.data.named : undefined;
        return named !== undefined && JSON.stringify(named) === JSON.stringify(source);
    }
    #renderPhoto({ name, photo }, base, captioned) {
        const address = photo && resolveAddress(photo.src, base);
        if (!address || address === this.photoFailed) {
            return html `<div part="photo" class="photo initial" aria-hidden="true">
        ${initial(name)}
      </div>`;
        }
        const { alt = this.#words.portrait(name), width = 600, height = 800, caption, credit } = photo;
        return html `<figure part="photo" class="photo">
      <img
        src=${address}
        alt=${alt}
        width=${width}
        height=${height}
        loading="lazy"
        decoding="async"
        @error=${() => (this.photoFailed = address)}
      />
      ${captioned ? html `<figcaption class="small">${joined(' ', caption, credit)}</figcaption>` : nothing}
    </figure>`;
    }
}
