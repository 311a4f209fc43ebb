import { html, isServer, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { headingLevel } from '../../../base/element/dom.js';
import type { Language } from '../../../base/text/language.js';
import type { Issue } from '../../../contract/issue.js';
import type { Member } from '../../../contract/member.js';
import type { Series, SeriesSection } from '../../../contract/series.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import { wordsIn } from '../../../base/text/words.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { FeedItem, type Feed } from '../../../data/feed.js';
import { seriesSection } from '../../../data/series-section.js';
import { memberList } from '../../../locales/zh-Hans/member-list.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import type { MemberCardVariant } from '../../member-card/element.js';
import type { CivicMemberList } from '../element.js';
import { areasPart, directoryPart, honoursPart } from './list-parts.js';
import type { ListSearch } from './search.js';
import { selectMembers } from './select-members.js';
import { renderCredits, renderSectionHead, renderSeriesHead } from './series-frame.js';

export { memberListStyles as styles } from './styles.js';

/** Cards of the first update. */
const firstBatch = 24;
/** Milliseconds that a later frame may take to render and paint its cards. */
const frameTime = 40;
/**
 * The least growth of a list in a frame, as a share of what is there, since each frame of a longer list costs more; and the
 * milliseconds of it for checking. By whether the engine skips cards that are off the screen or paints all (docs/adr/0014).
 */
const steps = {
  skipping: { growth: 1 / 16, checking: 8 },
  painting: { growth: 8, checking: 40 },
};
/** Cards that an engine lays out or skips together. Fills its rows with one to six columns. */
const groupSize = 60;
/** With more members than these there is a search box. */
const manyMembers = 12;

/** Shared by all of a page: nobody needs it before the first letter. */
let searching: typeof import('./search.js') | undefined;

/** Takes the members of a list from the feed frame by frame, and renders them in groups. */
class MemberListView implements FeedListView {
  readonly #host: CivicMemberList;
  #search: ListSearch | undefined;
  /** Taken from the feed so far. */
  #members: readonly FeedItem<Member>[] = [];
  /** Whether members were taken since the last render. */
  #hasTaken = false;
  #shown: { feed: Feed; filter: string } | undefined;
  #series: Series | undefined;
  #source: Iterator<Member | undefined> | undefined;
  #issues: Issue[] = [];
  /** Cards that this device can render in a frame. */
  #pace = groupSize;
  #step = steps.skipping;

  readonly #handleInput = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    if (!searching) await loadOptional(import('./search.js'), (module) => (searching = module));
    // What stands there now: more may have been typed meanwhile.
    this.#search = searching?.createSearch(input.value);
    this.#host.requestUpdate();
  };

  constructor(host: CivicMemberList) {
    this.#host = host;
  }

  update(feed: Feed): void {
    const { kind, organisation, post, tag, series } = this.#host;
    const filter = { kind, organisation, post, tag, series };
    const key = JSON.stringify(filter);
    if (this.#shown?.feed === feed && this.#shown.filter === key) return;
    this.#shown = { feed, filter: key };
    this.#issues = [...feed.issues];
    const found = series ? feed.find(seriesSection, series) : undefined;
    this.#series = found && 'item' in found ? found.item : undefined;
    this.#source =
      series && !this.#series ? undefined : selectMembers(feed, filter, this.#series, this.#issues);
    this.#take([], feed, firstBatch);
  }

  editorNotes(feed: Feed): EditorNotes {
    const { series } = this.#host;
    const problem =
      series && !this.#series ? ({ code: 'item-missing', id: series } as const) : undefined;
    return { problem, issues: this.#issues, feed };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    const members = this.#members;
    const series = this.#series;
    if (!members.length) return undefined;
    // What is not known here is a variant whose part could not be had: it is shown as cards.
    const variant = this.#host.variant as MemberCardVariant;
    const level = headingLevel(this.#host.headingLevel);
    const sections = sectionsOf(series);
    const groups: unknown[] = [];
    for (let start = 0; start < members.length;) {
      const section = sections?.get(members[start]!.item.id);
      let end = start + 1;
      while (
        end < Math.min(members.length, start + groupSize) &&
        sections?.get(members[end]!.item.id) === section
      )
        end++;
      // Once above its first member, also where it has more than one group.
      if (section && sections!.get(members[start - 1]?.item.id ?? '') !== section)
        groups.push(renderSectionHead(section, level));
      groups.push(this.#renderGroup(members.slice(start, end), variant, level, !sections));
      start = end;
    }
    return html`<div part="base" class="base ${variant}" lang=${feed.head.lang ?? language}>
      ${series && renderSeriesHead(series, level, language)} ${this.#renderSearch(language)}
      <div
        role=${sections ? nothing : 'list'}
        class="${members.length > firstBatch ? 'long' : ''} ${this.#search ? 'found' : ''}"
      >
        ${groups}
      </div>
      ${series && renderCredits(series, feed.base, language)} ${stale}
    </div>`;
  }

  rendered(): void {
    const feed = this.#shown?.feed;
    if (!this.#source || !feed || !this.#hasTaken) return;
    this.#hasTaken = false;
    // The rest in later frames, so that a reader sees the first cards at once.
    requestAnimationFrame((began) => {
      if (this.#shown?.feed !== feed) return;
      const before = this.#members;
      this.#take(before, feed, Math.max(this.#pace, before.length * this.#step.growth));
      this.#host.requestUpdate();
      // After they are painted: a pace for fast devices would lock up a slow one.
      setTimeout(() => {
        const each = (performance.now() - began) / (this.#members.length - before.length);
        this.#pace = Math.max(groupSize / 2, frameTime / each);
        const group = this.#host.renderRoot.querySelector('.list');
        if (group)
          this.#step =
            steps[getComputedStyle(group).contentVisibility === 'auto' ? 'skipping' : 'painting'];
      });
    });
  }

  /** Rendered anew only when its members or their look change, as few groups of a list of thousands do. */
  #renderGroup(
    members: readonly FeedItem<Member>[],
    variant: MemberCardVariant,
    level: number,
    isPartOfList: boolean,
  ): TemplateResult {
    const search = this.#search;
    const renderCards = (): TemplateResult[] =>
      members.map(
        (member) =>
          html`<div role="listitem" class="item" ?hidden=${search?.matches(member) === false}>
            <civic-member-card
              .data=${member}
              .variant=${variant}
              .headingLevel=${level}
            ></civic-member-card>
          </div>`,
      );
    return html`<div role=${isPartOfList ? 'none' : 'list'} part="list" class="list">
      ${guard([variant, level, search, ...members], renderCards)}
    </div>`;
  }

  #renderSearch(language: Language): TemplateResult | undefined {
    const { search, series } = this.#host;
    const members = this.#members;
    if (search === 'off' || (search !== 'on' && (series || members.length <= manyMembers)))
      return undefined;
    const words = wordsIn(language, 'memberList', memberList);
    return html`<div part="search" class="search" role="search" lang=${language}>
      <label for="query">${words.search}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        @input=${this.#handleInput}
      />
      <p role="status">${this.#search?.told(members, language)}</p>
    </div>`;
  }

  #take(before: readonly FeedItem<Member>[], feed: Feed, count: number): void {
    const members = [...before];
    // A limit of time too: what does not fit the filter is checked as well, and may be the whole feed.
    const end = isServer ? Infinity : performance.now() + this.#step.checking;
    while (this.#source && members.length < before.length + count && performance.now() < end) {
      const next = this.#source.next();
      if (next.done) this.#source = undefined;
      else if (next.value) members.push(new FeedItem(feed, next.value, this.#series?.source));
    }
    this.#members = members;
    this.#hasTaken = true;
  }
}

/** The part of the spread that each member of a series is in; nothing where it has no parts. */
function sectionsOf(series: Series | undefined): Map<string, SeriesSection> | undefined {
  if (!series?.sections) return undefined;
  const sections = new Map<string, SeriesSection>();
  for (const section of series.sections)
    for (const id of section.members) if (!sections.has(id)) sections.set(id, section);
  return sections;
}

/** The part that an element's attributes ask for; nothing where it shows cards. */
function partFor({ by, variant }: CivicMemberList): typeof areasPart | undefined {
  if (by === 'area') return areasPart;
  if (variant === 'honours') return honoursPart;
  return variant === 'directory' ? directoryPart : undefined;
}

/** Shows members in the way that is asked for. Where its part cannot be had, they are shown as cards. */
class ChosenView implements FeedListView {
  readonly #host: CivicMemberList;
  readonly #views = new Map<unknown, FeedListView>();

  constructor(host: CivicMemberList) {
    this.#host = host;
  }

  update(feed: Feed): void {
    this.#view.update(feed);
  }

  load(): Promise<unknown> | undefined {
    return partFor(this.#host)?.load();
  }

  editorNotes(feed: Feed): EditorNotes {
    return this.#view.editorNotes(feed);
  }

  render(context: FeedListContext): TemplateResult | undefined {
    return this.#view.render(context);
  }

  rendered(): void {
    this.#view.rendered?.();
  }

  get #view(): FeedListView {
    const module = partFor(this.#host)?.module;
    let view = this.#views.get(module);
    if (!view) {
      view = module ? module.createView(this.#host) : new MemberListView(this.#host);
      this.#views.set(module, view);
    }
    return view;
  }
}

export const createView = (host: CivicMemberList): FeedListView => new ChosenView(host);
