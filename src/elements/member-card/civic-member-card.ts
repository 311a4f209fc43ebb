import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { css } from '../../base/css.js';
import { hostStyles } from '../../base/host-styles.js';
import { drawStill } from '../../base/draw-still.js';
import { headingLevel } from '../../base/heading-level.js';
import { initial } from '../../base/initial.js';
import { joined } from '../../base/joined.js';
import { make, type Content } from '../../base/make.js';
import { optional } from '../../base/optional.js';
import { OpenForPrint } from '../../base/open-for-print.js';
import type { Figure } from '../../contract/figure.js';
import type { Member } from '../../contract/member.js';
import { resolveAddress } from '../../data/address.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { isFeedItem } from '../../data/feed.js';
import {
  ItemController,
  notesOn,
  type ItemHost,
  type ItemState,
} from '../../data/item-controller.js';
import { memberSection } from '../../data/sections.js';
import { wordsIn } from '../../base/words.js';
import { memberCard } from '../../locales/zh-Hans/member-card.js';
import { memberCardStyles } from './civic-member-card.styles.js';
import { makeSource } from '../feed/source-line.js';
import { makeStale } from '../feed/stale-line.js';
import { makeFacts, makeLists, type CardContext } from './member-details.js';

/** How much of a member a card shows. */
export type MemberCardVariant = 'compact' | 'card' | 'feature';

const variants: readonly string[] = ['compact', 'card', 'feature'];

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
export class CivicMemberCard extends FeedElement implements ItemHost {
  protected static override readonly later = '.facts, .quote, .body ~ *';
  static override styles = css([hostStyles, memberCardStyles]);
  static override properties: PropertyDeclarations = {
    item: {},
    variant: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    photoFailed: { state: true },
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

  readonly #item = new ItemController(this, memberSection);
  readonly #print = new OpenForPrint(this);

  constructor() {
    super();
    this.variant = 'card';
    this.headingLevel = 3;
    this.jsonLd = false;
  }

  /** Everything that lit does at an update, but for its way to draw. */
  protected override update(changed: PropertyValues): void {
    // One listener for whatever is drawn in it.
    if (!this.hasUpdated) this.renderRoot.addEventListener('error', this, true);
    ReactiveElement.prototype['update'].call(this, changed);
    drawStill(this.renderRoot, this.render(), this.hasUpdated);
  }

  /** A picture could not be loaded. @internal */
  handleEvent({ target }: Event): void {
    this.photoFailed = (target as HTMLImageElement).src;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#print.drawn();
    if (this.jsonLd || changed.get('jsonLd'))
      void optional(import('./lazy/json-ld.js'), ({ describe }) => {
        // As it is by now: of two updates in a row, the module may come to the later one first.
        const { state } = this.#item;
        if (this.jsonLd && state.status === 'ready') describe(this, state.item, state.feed.base);
        else describe(this);
      });
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.#item.state);
  }

  protected override render(): HTMLElement {
    const { state } = this.#item;
    return state.status === 'ready' ? this.#makeCard(state) : make('slot', {});
  }

  #makeCard({
    item: member,
    feed,
    stale,
  }: Extract<ItemState<Member>, { status: 'ready' }>): HTMLElement {
    const { language } = this;
    const { base } = feed;
    const context = { language, base, words: wordsIn(language, 'memberCard', memberCard) };
    const { name, organisation, role, summary, quote, facts = [] } = member;
    const variant = variants.includes(this.variant) ? this.variant : 'card';
    const full = variant !== 'compact';
    const feature = variant === 'feature';
    const inView = feature ? facts.length : factsInView;
    const source =
      !this.#sourceIsNamed(member) && member.source && makeSource(member.source, context);
    const story = this.#makeStory(member, facts.slice(inView), context, !feature && source);
    return make(
      'article',
      { part: 'base', class: `base ${variant}`, lang: feed.head.lang ?? language },
      this.#makePhoto(member, context, feature),
      make(
        'div',
        { class: 'body' },
        make(
          'p',
          {
            part: 'name',
            class: 'name',
            role: 'heading',
            'aria-level': headingLevel(this.headingLevel),
          },
          make('bdi', {}, name),
        ),
        make('p', { class: 'post' }, joined(' ', organisation, role)),
        summary && make('p', { class: 'summary' }, summary),
        full && makeFacts(facts.slice(0, inView), language),
        full && quote && make('blockquote', { class: 'quote' }, quote),
      ),
      full && story,
      full && (feature || !story) && source,
      stale && makeStale(stale, language),
    );
  }

  #makeStory(member: Member, facts: Figure[], context: CardContext, source: Content): Content {
    const { story = [] } = member;
    const { language, words } = context;
    const parts = [
      story.length > 0 &&
        make('div', { class: 'story' }, ...story.map((paragraph) => make('p', {}, paragraph))),
      makeFacts(facts, language),
      ...makeLists(member, context),
    ];
    return (
      parts.some(Boolean) &&
      make(
        'details',
        { part: 'story', open: this.variant === 'feature' && '' },
        make('summary', { lang: language }, words.story),
        ...parts,
        source,
      )
    );
  }

  /** Whether the list around the card has named the same source. */
  #sourceIsNamed({ source }: Member): boolean {
    const named = isFeedItem(this.data) ? this.data.named : undefined;
    return named !== undefined && JSON.stringify(named) === JSON.stringify(source);
  }

  #makePhoto(
    { name, photo }: Member,
    { base, words }: CardContext,
    captioned: boolean,
  ): HTMLElement {
    const src = photo && resolveAddress(photo.src, base);
    if (!src || src === this.photoFailed)
      return make(
        'div',
        { part: 'photo', class: 'photo initial', 'aria-hidden': 'true' },
        initial(name),
      );
    const { alt = words.portrait(name), width = 600, height = 800, caption, credit } = photo;
    return make(
      'figure',
      { part: 'photo', class: 'photo' },
      make('img', { alt, width, height, loading: 'lazy', decoding: 'async', src }),
      captioned && make('figcaption', { class: 'small' }, joined(' ', caption, credit)),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-member-card': CivicMemberCard;
  }
}
