import { html, isServer, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { headingLevel } from '../../../base/element/dom.js';
import { exactNumber } from '../../../base/text/format.js';
import { joinPresent } from '../../../base/text/strings.js';
import type { Language } from '../../../base/text/language.js';
import type { Area, AreaLevel, AreaPost } from '../../../contract/area.js';
import { memberServiceTable } from '../../../contract/generated/member-service-table.js';
import type { Issue } from '../../../contract/issue.js';
import type { Member, MemberService } from '../../../contract/member.js';
import { publicContact } from '../../../contract/rules/contacts.js';
import {
  areaTree,
  countAreas,
  faultyAreas,
  findAreas,
  lineOf,
  officeOf,
  type AreaCounts,
  type AreaNode,
  type AreaTree,
  type FoundArea,
} from '../../../contract/rules/areas.js';
import { areaSection } from '../../../data/area-section.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { memberSection } from '../../../data/sections.js';
import { areaWords } from '../../../locales/areas.js';
import { renderSource } from '../../feed/source-line.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import type { CivicMemberList } from '../element.js';
import { areaStyles } from './areas-styles.js';
import { followPrinting, readMember, renderContact } from './members-in.js';

export { areaStyles as styles } from './areas-styles.js';

/** Areas of one level that are listed at first, and that come with each press of the button. */
const step = 60;
/** With more areas than these only the first level is open. */
const fewAreas = 40;
/** More than these are printed only as far as they are open: some two hundred sheets. */
const printedAreas = 4000;
/** Answers to one question. */
const mostAnswers = 10;

/** The order in which the parts of an area are counted. */
const levels: readonly AreaLevel[] = [
  'city',
  'district',
  'street',
  'community',
  'estate',
  'grid',
  'building',
  'unit',
];

interface Shown {
  readonly feed: Feed;
  readonly tree: AreaTree;
  readonly counts: ReadonlyMap<AreaNode, AreaCounts>;
}

/** The tree of a community's areas with who sees to each, and a box that finds one's own by the building. */
class AreasView implements FeedListView {
  readonly #host: CivicMemberList;
  #shown: Shown | undefined;
  #issues: Issue[] = [];
  #query = '';
  /** What readers have opened and closed, by id. */
  readonly #open = new Map<string, boolean>();
  /** How many parts of an area are listed, by its id; of the whole by none. */
  readonly #listed = new Map<string, number>();
  #isPrinting = false;

  readonly #handleInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  constructor(host: CivicMemberList) {
    this.#host = host;
    followPrinting(host, (isPrinting) => (this.#isPrinting = isPrinting));
  }

  update(feed: Feed): void {
    if (this.#shown?.feed === feed) return;
    this.#issues = [...feed.issues];
    const areas = [...goodItems(feed, areaSection, this.#issues)];
    const tree = areaTree(areas);
    const counts = countAreas(tree, (post) => this.#holder(post, feed) !== undefined);
    this.#shown = { feed, tree, counts };
    const { key } = areaSection;
    this.#issues.push(
      ...faultyAreas(areas, { has: (id) => feed.position(memberSection, id) >= 0 }, ({ id }) => [
        key,
        feed.position(areaSection, id),
      ]),
    );
  }

  editorNotes(feed: Feed): EditorNotes {
    return { issues: this.#issues, feed };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    const { tree } = this.#shown!;
    if (tree.byId.size === 0) return undefined;
    addStyles(this.#host, areaStyles);
    const level = headingLevel(this.#host.headingLevel);
    return html`<div part="base" class="base areas" lang=${feed.head.lang ?? language}>
      ${isServer || this.#host.search === 'off' ? nothing : this.#renderSearch(language, level)}
      ${this.#renderParts(tree.roots, '', level, language)} ${stale}
    </div>`;
  }

  #renderSearch(language: Language, level: number): TemplateResult {
    const words = areaWords[language];
    const { tree } = this.#shown!;
    const query = this.#query.trim();
    const found = query ? findAreas(tree, query) : [];
    const answers = found.slice(0, mostAnswers);
    return html`<div part="search" class="search" role="search" lang=${language}>
        <label for="query">${words.find}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby="hint"
          @input=${this.#handleInput}
        />
        <p id="hint" class="small">${words.hint}</p>
        <p role="status">
          ${
            query
              ? found.length
                ? joinPresent(
                    ' ',
                    words.found(found.length),
                    found.length > answers.length ? words.narrow(answers.length) : '',
                  )
                : words.none
              : nothing
          }
        </p>
      </div>
      ${answers.length ? html`<div class="answers">${answers.map((one) => this.#renderAnswer(one, level, language))}</div>` : nothing}`;
  }

  /** Who sees to a building: the post, the person, the office and its number, from the smallest area up. */
  #renderAnswer({ node, building }: FoundArea, level: number, language: Language): TemplateResult {
    const words = areaWords[language];
    const line = lineOf(node);
    const name = building ?? node.area.name;
    const path = line
      .slice(building ? 0 : 1)
      .reverse()
      .map(({ area }) => area.name)
      .join(' › ');
    const rows = line.flatMap(({ area }) =>
      (area.posts ?? []).map((post) => ({ post, area: area.name })),
    );
    const office = officeOf(node);
    const { base } = this.#shown!.feed;
    return html`<section class="answer">
      <p class="name" role="heading" aria-level=${level}>${words.answer(name)}</p>
      ${path ? html`<p class="small">${path}</p>` : nothing}
      ${
        rows.length
          ? html`<dl>
              ${rows.map(
                ({ post, area }) =>
                  html`<div>
                    <dt>${post.title} <span class="small">${area === name ? '' : area}</span></dt>
                    <dd>${this.#renderHolder(post, language)}</dd>
                  </div>`,
              )}
            </dl>`
          : html`<p>${words.nobody}</p>`
      }
      ${office ? html`<p class="office"><span lang=${language}>${words.office}</span> ${renderContact(office, base)}</p>` : nothing}
    </section>`;
  }

  #renderParts(
    nodes: readonly AreaNode[],
    id: string,
    level: number,
    language: Language,
  ): TemplateResult {
    const limit =
      isServer || (this.#isPrinting && this.#printsAll) ? Infinity : (this.#listed.get(id) ?? step);
    const rest = nodes.length - limit;
    const handleMore = (): void => {
      this.#listed.set(id, limit + step);
      this.#host.requestUpdate();
    };
    return html`<ul role="list" class="parts">
        ${nodes.slice(0, limit).map((node) => html`<li>${this.#renderNode(node, level, language)}</li>`)}
      </ul>
      ${
        rest > 0
          ? html`<button type="button" lang=${language} @click=${handleMore}>
              ${areaWords[language].more(exactNumber(Math.min(rest, step), language))}
            </button>`
          : nothing
      }`;
  }

  #renderNode(node: AreaNode, level: number, language: Language): TemplateResult {
    const words = areaWords[language];
    const { area, children } = node;
    const { posts = [], buildings = [], note, contact, place, source } = area;
    const { base } = this.#shown!.feed;
    return html`<p class="name" role="heading" aria-level=${level}>${area.name}</p>
      ${this.#renderCounts(node, language)} ${note ? html`<p class="small">${note}</p>` : nothing}
      ${
        posts.length
          ? html`<dl>
              ${posts.map(
                (post) =>
                  html`<div>
                    <dt>${post.title}</dt>
                    <dd>${this.#renderHolder(post, language)}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${(contact ?? place) ? html`<p class="office"><span lang=${language}>${words.office}</span> ${renderContact(contact ?? {}, base)} ${joinPresent(' ', place?.name, place?.address)}</p>` : nothing}
      ${buildings.length ? html`<p class="small"><span lang=${language}>${words.buildings}</span> ${buildings.join(words.comma)}</p>` : nothing}
      ${renderSource(source, { language, base })}
      ${children.length ? this.#renderInside(area, children, level, language) : nothing}`;
  }

  /** Its parts are rendered when they are seen: of thousands few are. */
  #renderInside(
    { id, level: own }: Area,
    children: readonly AreaNode[],
    level: number,
    language: Language,
  ): TemplateResult {
    const isOpen =
      (this.#isPrinting && this.#printsAll) ||
      (this.#open.get(id) ??
        (isServer || this.#shown!.tree.byId.size <= fewAreas || own === 'community'));
    const handleToggle = ({ target }: Event): void => {
      const { open } = target as HTMLDetailsElement;
      if (open === isOpen || this.#isPrinting) return;
      this.#open.set(id, open);
      this.#host.requestUpdate();
    };
    const words = areaWords[language];
    const parts = levels
      .map((one) => ({ one, count: children.filter(({ area }) => area.level === one).length }))
      .filter(({ count }) => count)
      .map(({ one, count }) => words.levels[one](exactNumber(count, language)));
    return html`<details ?open=${isOpen} @toggle=${handleToggle}>
      <summary lang=${language}>${words.inside(parts.join(words.comma))}</summary>
      ${isOpen ? this.#renderParts(children, id, Math.min(6, level + 1), language) : nothing}
    </details>`;
  }

  #renderCounts(node: AreaNode, language: Language): TemplateResult | typeof nothing {
    const words = areaWords[language];
    const counts = this.#shown!.counts.get(node)!;
    const { level } = node.area;
    const said = (count: number, write: (count: string) => string): string =>
      count ? write(exactNumber(count, language)) : '';
    const text = joinPresent(
      // The dot ends a line rather than begins one.
      '\u00a0· ',
      level === 'grid' ? '' : said(counts.grids, words.levels.grid),
      level === 'building' ? '' : said(counts.buildings, words.levels.building),
      level === 'unit' ? '' : said(counts.units, words.levels.unit),
      said(counts.households, words.households),
      said(node.area.residents ?? 0, words.residents),
      said(counts.vacancies, words.vacancies),
    );
    return text ? html`<p class="counts small" lang=${language}>${text}</p>` : nothing;
  }

  #renderHolder(post: AreaPost, language: Language): TemplateResult {
    const { feed } = this.#shown!;
    const holder = this.#holder(post, feed);
    if (!holder)
      return html`<span class="vacant" lang=${language}>${areaWords[language].vacant}</span>`;
    const service = readMember<MemberService>(feed, holder.id, memberServiceTable);
    const contact = publicContact(service?.contact);
    return html`<strong>${holder.name}</strong>
      ${contact ? renderContact({ ...contact, name: undefined }, feed.base, holder.name) : nothing}`;
  }

  #holder({ member }: AreaPost, feed: Feed): Member | undefined {
    const index = member === undefined ? -1 : feed.position(memberSection, member);
    return index < 0 ? undefined : feed.at(memberSection, index).item;
  }

  get #printsAll(): boolean {
    return this.#shown!.tree.byId.size <= printedAreas;
  }
}

export const createView = (host: CivicMemberList): FeedListView => new AreasView(host);
