import {
  isServer,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ClosedParts } from '../../base/element/closed-parts.js';
import { css } from '../../base/element/css.js';
import { html, joinRendered, type Rendered } from '../../base/element/html.js';
import { hostStyles } from '../../base/element/host-styles.js';
import { headingLevel } from '../../base/element/dom.js';
import { initial, joinPresent } from '../../base/text/strings.js';
import type { Wait } from '../../base/element/civic-element.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import type { Figure } from '../../contract/shared.js';
import type { Member } from '../../contract/member.js';
import type { FeedEventMap } from '../../data/feed-controller.js';
import { resolveAddress } from '../../data/address.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { isFeedItem, type Feed } from '../../data/feed.js';
import {
  ItemController,
  notesOn,
  type ItemHost,
  type ItemState,
} from '../../data/item-controller.js';
import { memberSection } from '../../data/sections.js';
import { wordsIn } from '../../base/text/words.js';
import { memberCard } from '../../locales/zh-Hans/member-card.js';
import { memberCardStyles } from './styles.js';
import { renderSource } from '../feed/source-line.js';
import { renderStale } from '../feed/stale-line.js';
import { storyPart } from './card-parts.js';
import { renderFacts, textBehind, type CardContext } from './member-details.js';

/** How much of a member a card shows. */
export type MemberCardVariant = 'compact' | 'card' | 'feature';

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
export class CivicMemberCard extends FeedElement implements ItemHost {
  static override styles = css([hostStyles, memberCardStyles]);
  static override properties: PropertyDeclarations = {
    item: {},
    variant: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    photoFailed: { state: true },
    isStoryNeeded: { state: true },
  };

  /** Id of the member. Default: the fragment of `src`. */
  declare item?: string | null;
  /** `compact`, `card` or `feature`. Default `card`. */
  declare variant: MemberCardVariant;
  /** Level of the name as a heading, 1 to 6. Default 3. */
  declare headingLevel: number;
  /** Adds schema.org data for search engines to the page. Default false. */
  declare jsonLd: boolean;
  /** The address of a picture that could not be loaded. */
  declare protected photoFailed: string | undefined;
  /** Whether the story is rendered: once it is opened, or before a reader searches the page. */
  declare protected isStoryNeeded?: boolean;

  readonly #item = new ItemController(this, memberSection);
  readonly #closed = new ClosedParts(this);

  constructor() {
    super();
    this.variant = 'card';
    this.headingLevel = 3;
    this.jsonLd = false;
  }

  /** Listens on the root: each listener in a template costs every card an object. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    for (const type of ['error', 'click', 'toggle'])
      this.renderRoot.addEventListener(type, this, true);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#closed.drawn();
    if (this.jsonLd || changed.get('jsonLd'))
      void loadOptional(import('./lazy/json-ld.js'), ({ describe }) =>
        // The state of now: after two updates in a row, the module may be here for the later one first.
        describe(this, this.jsonLd ? this.#item.state : undefined),
      );
  }

  /** What an open story needs. */
  protected override loadParts(): Wait {
    const { state } = this.#item;
    return (
      state.status === 'ready' &&
      (this.variant === 'feature' || this.isStoryNeeded || state.item.profile) &&
      storyPart.load()
    );
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.#item.state);
  }

  protected override render(): TemplateResult {
    const { state } = this.#item;
    return state.status === 'ready' ? this.#renderCard(state) : html`<slot></slot>`;
  }

  /** @internal */
  renderRest(): void {
    this.isStoryNeeded = true;
  }

  #renderCard({
    item: member,
    feed,
    stale,
  }: Extract<ItemState<Member>, { status: 'ready' }>): TemplateResult {
    const { language } = this;
    const { base } = feed;
    const words = wordsIn(language, 'memberCard', memberCard);
    const context = { language, base, words, feed, host: this };
    const { name, organisation, role, summary, quote, facts = [] } = member;
    const isFull = this.variant !== 'compact';
    const feature = this.#feature;
    const isFeature = feature ?? (isServer && this.variant === 'feature');
    const variant = isFull ? (isFeature ? 'feature' : 'card') : 'compact';
    // Further ones are with the story.
    const inView = feature ? facts.length : 3;
    const source = this.#sourceIsNamed(member) ? nothing : renderSource(member.source, context);
    // The source stands below the story, or inside where that can be closed.
    const story = isFull
      ? this.#renderStory(member, facts.slice(inView), context, feature ? nothing : source)
      : nothing;
    const hasSourceBelow = isFull && (feature || story === nothing);
    // A word joiner before a middle dot: no line of a long name begins with one.
    return html`<article part="base" class=${`base ${variant}`} lang=${feed.head.lang ?? language}>
      ${this.#renderPhoto(member, context)}
      <div class="body">
        <bdi
          part="name"
          class="name"
          role="heading"
          aria-level=${headingLevel(this.headingLevel)}
          .textContent=${name.replace(/·/g, '\u2060·')}
        ></bdi>
        <p class="post" .textContent=${joinPresent(' ', organisation, role)}></p>
        <p class="summary" .textContent=${summary}></p>
        ${
          isFull
            ? joinRendered([
                (member.profile && storyPart.module?.renderProfile(member, context)) ?? nothing,
                renderFacts(facts.slice(0, inView), language),
                quote
                  ? html`<blockquote class="quote" .textContent=${quote}></blockquote>`
                  : nothing,
                feature?.renderLead(member) ?? nothing,
              ])
            : nothing
        }
      </div>
      ${joinRendered([story, hasSourceBelow ? source : nothing])}${renderStale(stale, language)}
    </article>`;
  }

  #renderStory(
    member: Member,
    facts: readonly Figure[],
    context: CardContext & { readonly feed: Feed; readonly host: FeedElement },
    source: Rendered,
  ): Rendered {
    const { language, words } = context;
    const feature = this.#feature;
    const text = textBehind(feature ? feature.belowLead(member) : member, facts);
    if (!text) return nothing;
    // Of few cards anybody opens it: it comes after the first view.
    if (!isServer) void storyPart.load();
    const isNeeded = feature || this.isStoryNeeded || isServer;
    const part = isNeeded && storyPart.module;
    const contents = part
      ? [part.renderStory(member, facts, context, feature ? 1 : 0), source]
      : text;
    return html`<details part="story" ?open=${feature}>
      <summary lang=${language} .textContent=${words.story}></summary>
      ${contents}
    </details>`;
  }

  #renderPhoto({ name, kind, photo }: Member, { base, words }: CardContext): TemplateResult {
    const feature = this.#feature;
    const src = photo && resolveAddress(photo.src, base);
    // Without the caption that says what it is, a drawing is nobody's portrait.
    const isStranger = !feature && kind !== 'organisation' && /\.svg\b/.test(src ?? '');
    if (!src || isStranger || src === this.photoFailed)
      return html`<div
        part="photo"
        class="photo initial"
        aria-hidden="true"
        .textContent=${initial(name)}
      ></div>`;
    const { alt = words.portrait(name), width = 600, height = 800 } = photo;
    return html`<figure part="photo" class="photo">
      <img alt=${alt} width=${width} height=${height} loading="lazy" decoding="async" src=${src} />
      ${feature?.renderCaption(photo)}
    </figure>`;
  }

  /** What draws a feature, which waits for it; without it a feature is a card. */
  get #feature(): typeof storyPart.module {
    return this.variant === 'feature' ? storyPart.module : undefined;
  }

  /** Whether the list around the card names the same source. */
  #sourceIsNamed({ source }: Member): boolean {
    return isFeedItem(this.data) && JSON.stringify(this.data.named) === JSON.stringify(source);
  }

  /** @internal */
  handleEvent({ type, target }: Event): void {
    // A picture could not be loaded.
    if (type === 'error') this.photoFailed = (target as HTMLImageElement).src;
    else {
      const details = (target as Element).closest('details');
      if (!details) return;
      // A click comes before the story opens. Scripts, a search and printing open it without one, by `toggle`.
      this.isStoryNeeded = true;
      this.toggleAttribute('data-open', details.open);
    }
  }
}

/** The events of `<civic-member-card>` by name. */
export type CivicMemberCardEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-member-card': CivicMemberCard;
  }
}
