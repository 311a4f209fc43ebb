import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { headingLevel } from '../../../base/element/dom.js';
import { exactNumber, formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import { memberHonoursTable } from '../../../contract/generated/member-honours-table.js';
import type { Issue } from '../../../contract/issue.js';
import type { Member } from '../../../contract/member.js';
import {
  faultyHonours,
  rollOf,
  type HonourKind,
  type Roll,
  type RollEntry,
  type RollGroup,
} from '../../../contract/rules/honours.js';
import type { Feed } from '../../../data/feed.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { memberSection } from '../../../data/sections.js';
import { honourWords } from '../../../locales/honours.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import type { CivicMemberList } from '../element.js';
import { honoursStyles } from './honours-styles.js';
import { chosenMembers, readMember, renderContact } from './members-in.js';

export { honoursStyles as styles } from './honours-styles.js';

const kinds: readonly HonourKind[] = ['person', 'family', 'courtyard', 'unit'];

/** Who was honoured, by year and title; apart from them those of whom objections are heard. */
class HonoursView implements FeedListView {
  readonly #host: CivicMemberList;
  #members: Member[] = [];
  #shown: { feed: Feed; filter: string } | undefined;
  #issues: Issue[] = [];

  constructor(host: CivicMemberList) {
    this.#host = host;
  }

  update(feed: Feed): void {
    const { kind, organisation, post, tag } = this.#host;
    const filter = JSON.stringify([kind, organisation, post, tag]);
    if (this.#shown?.feed === feed && this.#shown.filter === filter) return;
    this.#shown = { feed, filter };
    this.#issues = [...feed.issues];
    this.#members = chosenMembers(this.#host, feed, this.#issues)
      .filter(({ honours }) => honours?.length)
      .map((member) => ({
        ...member,
        // With all that a roll says of them.
        honours: readMember<Member>(feed, member.id, memberHonoursTable, this.#issues)?.honours,
      }));
    for (const member of this.#members)
      this.#issues.push(
        ...faultyHonours(member, [memberSection.key, feed.position(memberSection, member.id)]),
      );
  }

  editorNotes(feed: Feed): EditorNotes {
    return { issues: this.#issues, feed };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    // Notices end and honours expire while a page is open: now is asked for each time.
    const roll = rollOf(this.#members, Date.now());
    const words = honourWords[language];
    if (this.#members.length === 0) return undefined;
    addStyles(this.#host, honoursStyles);
    const level = headingLevel(this.#host.headingLevel);
    const years = new Map<string, RollGroup[]>();
    for (const group of roll.held) {
      const list = years.get(group.year);
      if (list) list.push(group);
      else years.set(group.year, [group]);
    }
    return html`<div part="base" class="base honours" lang=${feed.head.lang ?? language}>
      ${
        roll.held.length || roll.onNotice.length
          ? renderTotal(roll, language)
          : html`<p lang=${language}>${words.none}</p>`
      }
      ${
        roll.onNotice.length
          ? html`<section class="notice">
              <p class="year" role="heading" aria-level=${level} lang=${language}>
                ${words.notice}
              </p>
              <p class="small" lang=${language}>${words.noticeNote}</p>
              ${roll.onNotice.map((group) => renderGroup(group, level + 1, language, feed))}
            </section>`
          : nothing
      }
      ${[...years].map(
        ([year, groups]) =>
          html`<section>
            <p class="year" role="heading" aria-level=${level} lang=${language}>
              ${year ? words.year(year) : words.undated}
            </p>
            ${groups.map((group) => renderGroup(group, level + 1, language, feed))}
          </section>`,
      )}
      ${stale}
    </div>`;
  }
}

const countsText = (
  counts: Readonly<Partial<Record<HonourKind, number>>>,
  language: Language,
): string =>
  joinPresent(
    dot,
    ...kinds
      .map((kind) => {
        const count = counts[kind];
        return count && honourWords[language].counts[kind](exactNumber(count, language));
      })
      .map((text) => text || undefined),
  );

function renderTotal({ held }: Roll, language: Language): TemplateResult | typeof nothing {
  if (held.length < 2) return nothing;
  const total: Partial<Record<HonourKind, number>> = {};
  for (const { counts } of held)
    for (const kind of kinds) total[kind] = (total[kind] ?? 0) + (counts[kind] ?? 0);
  return html`<p class="total" lang=${language}>
    ${honourWords[language].total} ${countsText(total, language)}
  </p>`;
}

function renderGroup(
  { title, entries, counts, places }: RollGroup,
  level: number,
  language: Language,
  feed: Feed,
): TemplateResult {
  const words = honourWords[language];
  const notice = entries.find(({ honour }) => honour.notice)?.honour.notice;
  const by = [...new Set(entries.flatMap(({ honour }) => honour.by ?? []))];
  return html`<div class="group">
    <p class="title" role="heading" aria-level=${Math.min(6, level)}>${title}</p>
    <p class="small" lang=${language}>
      ${joinPresent(
        dot,
        countsText(counts, language),
        places === undefined ? '' : words.places(exactNumber(places, language)),
        by.length === 1 ? by[0] : '',
      )}
    </p>
    ${
      notice
        ? html`<p class="small" lang=${language}>
            <span class="period">${words.from(formatMoment(notice.from, language))}</span
            ><span class="period">${words.until(formatMoment(notice.to, language))}</span>
            ${notice.contact ? html`<br />${words.object}${renderContact(notice.contact, feed.base)}` : nothing}
          </p>`
        : nothing
    }
    <ul role="list">
      ${entries.map((entry) => html`<li>${renderEntry(entry, language)}</li>`)}
    </ul>
  </div>`;
}

function renderEntry(
  { member, honour, kind, count }: RollEntry,
  language: Language,
): TemplateResult {
  const words = honourWords[language];
  const small = joinPresent(
    dot,
    honour.grade,
    honour.unnamed || member.organisation === undefined ? '' : member.organisation,
    honour.expires && words.expires(formatMoment(honour.expires, language)),
  );
  return html`${
    honour.unnamed
      ? html`<span lang=${language}
          >${words.unnamed(words.counts[kind](exactNumber(count, language)), member.name)}</span
        >`
      : html`<strong>${member.name}</strong>${
            kind === 'person'
              ? nothing
              : html` <span class="kind small" lang=${language}>${words.kinds[kind]}</span>`
          }`
  }
  ${small ? html`<span class="small">${small}</span>` : nothing}`;
}

export const createView = (host: CivicMemberList): FeedListView => new HonoursView(host);
