import { html, isServer, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { headingLevel } from '../../../base/element/dom.js';
import { exactNumber, formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import { check } from '../../../contract/check.js';
import type { Holiday } from '../../../contract/feed.js';
import {
  holidayTable,
  memberServiceTable,
} from '../../../contract/generated/member-service-table.js';
import type { Issue } from '../../../contract/issue.js';
import type { Member, MemberService, OpeningHours, Weekday } from '../../../contract/member.js';
import { hiddenContact, publicContact } from '../../../contract/rules/contacts.js';
import { startOf } from '../../../contract/rules/moments.js';
import {
  clockIn,
  faultyHours,
  nextDay,
  openAt,
  readClock,
  writeClock,
  type OpenState,
} from '../../../contract/rules/opening-hours.js';
import { resolveAddress } from '../../../data/address.js';
import type { Feed } from '../../../data/feed.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { memberSection } from '../../../data/sections.js';
import { directoryWords } from '../../../locales/directory.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import type { CivicMemberList } from '../element.js';
import { directoryStyles } from './directory-styles.js';
import { chosenMembers, followPrinting, readMember, renderContact } from './members-in.js';

export { directoryStyles as styles } from './directory-styles.js';

interface Service {
  readonly member: Member;
  readonly service: MemberService;
}

const week: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** After half a year without a look nobody should walk there on trust. */
const staleMs = 183 * 86_400_000;

/** The services of a neighbourhood: what they are, whether they are open now, how to call and to reach them. */
class DirectoryView implements FeedListView {
  readonly #host: CivicMemberList;
  #services: readonly Service[] = [];
  #holidays: readonly Holiday[] = [];
  #shown: { feed: Feed; filter: string } | undefined;
  #issues: Issue[] = [];
  #category = '';
  #onlyOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  #isPrinting = false;

  constructor(host: CivicMemberList) {
    this.#host = host;
    followPrinting(host, (isPrinting) => (this.#isPrinting = isPrinting));
  }

  update(feed: Feed): void {
    const { kind, organisation, post, tag } = this.#host;
    const filter = JSON.stringify([kind, organisation, post, tag]);
    if (this.#shown?.feed === feed && this.#shown.filter === filter) return;
    this.#shown = { feed, filter };
    const issues = (this.#issues = [...feed.issues]);
    this.#holidays = feed
      .list('holidays', issues)
      .flatMap(
        (raw, index) =>
          (check(holidayTable, raw, issues, ['holidays', index]) as Holiday | undefined) ?? [],
      );
    this.#services = chosenMembers(this.#host, feed, issues).flatMap((member) => {
      const service = readMember<MemberService>(feed, member.id, memberServiceTable, issues);
      if (!service?.category && !service?.hours) return [];
      const path = [memberSection.key, feed.position(memberSection, member.id)];
      issues.push(
        ...faultyHours(service.hours ?? [], path),
        ...hiddenContact(service.contact, path),
      );
      return [{ member, service }];
    });
  }

  editorNotes(feed: Feed): EditorNotes {
    return { issues: this.#issues, feed };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    if (this.#services.length === 0) return undefined;
    addStyles(this.#host, directoryStyles);
    const now = Date.now();
    const words = directoryWords[language];
    const level = headingLevel(this.#host.headingLevel);
    const all = this.#services.map((one) => ({
      ...one,
      state: openAt(clockIn(one.service.timeZone, now), one.service.hours ?? [], this.#holidays),
    }));
    const shown = all.filter(
      ({ service, state }) =>
        (!this.#category || service.category === this.#category) &&
        (!this.#onlyOpen || state.status === 'open'),
    );
    return html`<div part="base" class="base directory" lang=${feed.head.lang ?? language}>
      ${isServer || this.#host.search === 'off' ? nothing : this.#renderFilters(language)}
      <p class="small found" role="status" lang=${language}>
        ${shown.length ? words.found(shown.length) : words.none}
      </p>
      <ul role="list" part="list">
        ${shown.map(
          (one) => html`<li>${this.#renderService(one, level, language, feed, now)}</li>`,
        )}
      </ul>
      ${stale}
    </div>`;
  }

  /** Places open and close while a page is looked at. */
  rendered(): void {
    if (this.#timer !== undefined || this.#services.length === 0) return;
    const untilNextMinute = 60_000 - (Date.now() % 60_000);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#host.isConnected) this.#host.requestUpdate();
    }, untilNextMinute);
  }

  #renderFilters(language: Language): TemplateResult {
    const words = directoryWords[language];
    const categories = [
      ...new Set(this.#services.flatMap(({ service }) => service.category ?? [])),
    ];
    const handleCategory = ({ target }: Event): void => {
      this.#category = (target as HTMLSelectElement).value;
      this.#host.requestUpdate();
    };
    const handleOpen = ({ target }: Event): void => {
      this.#onlyOpen = (target as HTMLInputElement).checked;
      this.#host.requestUpdate();
    };
    return html`<div class="filters" role="search" lang=${language}>
      ${
        categories.length > 1
          ? html`<p>
              <label for="category">${words.category}</label>
              <select id="category" @change=${handleCategory}>
                <option value="">${words.all}</option>
                ${categories.map((one) => html`<option value=${one} ?selected=${one === this.#category}>${one}</option>`)}
              </select>
            </p>`
          : nothing
      }
      <label class="tick"
        ><input type="checkbox" .checked=${this.#onlyOpen} @change=${handleOpen} />
        <span>${words.openNow}</span></label
      >
    </div>`;
  }

  #renderService(
    { member, service, state }: Service & { readonly state: OpenState },
    level: number,
    language: Language,
    feed: Feed,
    now: number,
  ): TemplateResult {
    const words = directoryWords[language];
    const { category, place, walkMinutes, checkedOn, complaints, hours = [], timeZone } = service;
    const contact = publicContact(service.contact);
    const where = joinPresent(
      dot,
      joinPresent(' ', place?.name === member.name ? '' : place?.name, place?.address),
      !walkMinutes ? '' : words.walk(exactNumber(walkMinutes, language)),
    );
    const checked =
      checkedOn &&
      words[now - startOf(checkedOn) > staleMs ? 'checkedLongAgo' : 'checked'](
        formatMoment(checkedOn, language),
      );
    const links = member.links ?? [];
    return html`<div class="head">
        <p class="name" role="heading" aria-level=${level}>${member.name}</p>
        ${category ? html`<span class="small">${category}</span>` : nothing}
      </div>
      ${this.#renderState(state, service, language, now)}
      ${member.summary ? html`<p>${member.summary}</p>` : nothing}
      ${where ? html`<p class="small">${where}</p>` : nothing}
      ${contact ? html`<p>${renderContact(contact, feed.base, words.call(member.name))}</p>` : nothing}
      ${
        hours.length
          ? html`<details ?open=${this.#isPrinting}>
              <summary lang=${language}>${words.hours}</summary>
              ${renderHours(hours, language)}
              ${timeZone && timeZone !== 'Asia/Shanghai' ? html`<p class="small" lang=${language}>${words.clock(timeZone)}</p>` : nothing}
            </details>`
          : nothing
      }
      ${links.map(({ label, url }) => html`<a href=${resolveAddress(url, feed.base) ?? nothing}>${label}</a> `)}
      ${checked ? html`<p class="small" lang=${language}>${checked}</p>` : nothing}
      ${complaints ? html`<p class="small"><span lang=${language}>${words.complaints}</span>${renderContact(complaints, feed.base)}</p>` : nothing}`;
  }

  #renderState(
    state: OpenState,
    { timeZone }: MemberService,
    language: Language,
    now: number,
  ): TemplateResult | typeof nothing {
    const words = directoryWords[language];
    switch (state.status) {
      case 'unknown':
        return nothing;
      case 'unsaid':
        return html`<p class="state" lang=${language}>${words.holiday(state.holiday)}</p>`;
      case 'open':
        return html`<p class="state" lang=${language}>
          <strong class="open">${words.open}</strong>
          ${state.until === undefined ? words.allDay : words.until(writeClock(state.until))}
        </p>`;
      case 'closed': {
        const { next } = state;
        const date = clockIn(timeZone, now).slice(0, 10);
        const weekday = next && week[(new Date(nextDay(date, next.days)).getUTCDay() + 6) % 7]!;
        return html`<p class="state" lang=${language}>
          <span>${words.closed}</span>
          ${next && weekday ? words.opens(next.days, words.days[weekday], writeClock(next.at)) : nothing}
        </p>`;
      }
    }
  }
}

/** As it is written in the feed, an entry a line, with the times of the same days in one. */
function renderHours(hours: readonly OpeningHours[], language: Language): TemplateResult {
  const lines = new Map<string, string[]>();
  for (const one of hours) {
    const when = daysText(one, language);
    const list = lines.get(when);
    const time = joinPresent(' ', timeText(one, language), one.note);
    if (list) list.push(time);
    else lines.set(when, [time]);
  }
  return html`<dl class="hours" lang=${language}>
    ${[...lines].map(
      ([when, times]) =>
        html`<div>
          <dt>${when}</dt>
          <dd>${times.join(directoryWords[language].comma)}</dd>
        </div>`,
    )}
  </dl>`;
}

function timeText({ opens, closes }: OpeningHours, language: Language): string {
  const words = directoryWords[language];
  const from = readClock(opens);
  const to = readClock(closes);
  if (from === undefined || to === undefined) return words.shut;
  if (to === from || (from === 0 && to === 1440)) return words.allDay;
  return `${writeClock(from)}–${to < from ? words.overnight : ''}${writeClock(to)}`;
}

function daysText({ days = [], from, to = from, on }: OpeningHours, language: Language): string {
  const words = directoryWords[language];
  const places = [...new Set(days)]
    .map((day) => week.indexOf(day))
    .sort((one, other) => one - other);
  const first = places[0];
  const last = places[places.length - 1];
  const name = (place: number): string => words.days[week[place]!];
  const isRow = places.length > 2 && last! - first! === places.length - 1;
  const daysSaid =
    places.length === 0 || places.length === 7
      ? ''
      : isRow
        ? name(first!) + words.to + name(last!)
        : places.map(name).join(words.comma);
  const season =
    from !== undefined && to !== undefined
      ? words.season(dayText(from, language), dayText(to, language))
      : '';
  const special = on && words[on === 'holiday' ? 'holidays' : 'workdays'];
  return joinPresent(' ', season, special, daysSaid) || words.everyDay;
}

/** `05-01` without a year, which `Intl` and the kit's dates do not know. */
function dayText(day: string, language: Language): string {
  if (day.length > 5) return formatMoment(day, language);
  // Of a year with a 29 February; its name is left out.
  const [, month, date] = /^(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (month === undefined) return day;
  return language === 'en'
    ? new Date(`2024-${day}`).toLocaleDateString('en', {
        timeZone: 'UTC',
        month: 'long',
        day: 'numeric',
      })
    : language === 'ko'
      ? `${Number(month)}월 ${Number(date)}일`
      : `${Number(month)}月${Number(date)}日`;
}

export const createView = (host: CivicMemberList): FeedListView => new DirectoryView(host);
