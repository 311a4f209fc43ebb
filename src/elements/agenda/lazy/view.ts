import { adoptStyles, html, isServer, type TemplateResult } from 'lit';
import { headingLevel } from '../../../base/element/dom.js';
import { hostStyles } from '../../../base/element/host-styles.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Part } from '../../../base/scheduling/part.js';
import type { Language } from '../../../base/text/language.js';
import { itemIdOf } from '../../../data/address.js';
import type { Feed } from '../../../data/feed.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { followLiveCounts } from '../../../data/live-counts.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import { readChoice } from '../../feed/lazy/choice-address.js';
import { LaterFrames } from '../../feed/lazy/portions.js';
import { renderSource } from '../../feed/source-line.js';
import type { AgendaVariant, CivicAgenda } from '../element.js';
import type { AgendaContext } from './agenda-context.js';
import { choiceNames, type Choice, type Entry } from './agenda-entries.js';
import { AgendaSelection } from './agenda-selection.js';
import type { ListState } from './list.js';
import { details, list, month } from './parts.js';
import type { Shape } from './render-entry.js';

export { hostStyles as styles };

/** Renders an agenda: by day, as a month, or one event whole. */
class AgendaView implements FeedListView {
  readonly #host: CivicAgenda;
  readonly #laterFrames: LaterFrames;
  #selection: AgendaSelection | undefined;
  /** What the selection was made by. */
  #key: string | undefined;
  /** What readers have chosen; what the element's attributes say stands above it. */
  #choice: Choice | undefined;
  /** Keys of the entries whose details are open and are rendered, and of the one that somebody signs up for. */
  readonly #open = new Set<string>();
  readonly #detailed = new Set<string>();
  #signingUp: string | undefined;
  #isPastOpen = false;
  /** The day of the month that keys are on; `#willFocus` moves the focus there with the next render. */
  #day: string | undefined;
  #willFocus = false;
  #isListening = false;
  #language: Language = 'zh-Hans';
  #adopted = 1;

  constructor(host: CivicAgenda) {
    this.#host = host;
    this.#laterFrames = new LaterFrames(host);
  }

  update(feed: Feed): void {
    const { item, src } = this.#host;
    if (!this.#choice) {
      this.#choice = isServer ? {} : readChoice(this.#host, choiceNames);
      this.#day = this.#choice.day;
    }
    const key = JSON.stringify([item, src, this.#variant]);
    if (this.#selection?.feed !== feed || this.#key !== key) {
      this.#key = key;
      this.#selection = new AgendaSelection(feed, this.#variant, this.#id);
    }
    const choice = this.#chosen;
    this.#selection.choose(choice, this.#isPastOpen || Boolean(choice.month));
  }

  editorNotes(feed: Feed): EditorNotes {
    const { entries, issues } = this.#selection!;
    const id = this.#id;
    const problem = id && !entries.length ? ({ code: 'item-missing', id } as const) : undefined;
    const items = new Set(entries.flatMap(({ occurrence }) => occurrence?.event ?? []));
    return { problem, issues, feed, items: [...items] };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    this.#language = language;
    const selection = this.#selection!;
    const { entries } = selection;
    // Until what it takes is here, the page's own text is in its place, and nothing moves later.
    if (selection.isIncomplete || !entries.length || !this.#areHere(this.#needed)) return undefined;
    const id = this.#id;
    const { createContext } = (id ? details : list).module!;
    const level = headingLevel(this.#host.headingLevel);
    const context = createContext(
      selection,
      language,
      level,
      !id,
      this.#host.calendar,
      details.module,
    );
    return html`<div part="base" class="base" lang=${feed.head.lang ?? language}>
      ${id ? this.#renderAlone(context) : list.module!.renderAgenda(context, this.#listState)}
      ${renderSource(context.named, context)} ${stale}
    </div>`;
  }

  rendered(): void {
    this.#listen();
    this.#adoptStyles();
    if (this.#willFocus) {
      this.#willFocus = false;
      this.#host.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    }
    const selection = this.#selection;
    if (this.#host.jsonLd !== undefined)
      void loadOptional(import('./json-ld.js'), ({ describeEvents }) =>
        describeEvents(this.#host, this.#host.jsonLd ? selection : undefined),
      );
    // The rest in later frames, so that a reader sees the first entries at once.
    if (selection?.isUnfinished) void this.#laterFrames.next(() => this.#selection?.takeMore());
  }

  #renderAlone(context: AgendaContext): TemplateResult {
    const { entries } = this.#selection!;
    const [entry] = entries;
    return html`${details.module!.renderAlone(entries, context, this.#shapeOf(entry!), () =>
      this.#print(context.language),
    )}`;
  }

  get #listState(): ListState {
    const { filters } = this.#host;
    const choice = this.#chosen;
    return {
      selection: this.#selection!,
      choice,
      fixed: this.#fixed,
      filters,
      isPastOpen: this.#isPastOpen || Boolean(choice.month),
      day: this.#day,
      month: month.module,
      shapeOf: (entry) => this.#shapeOf(entry),
      change: (changed) => this.#change(changed),
      openPast: (isOpen) => {
        this.#isPastOpen = isOpen;
        this.#host.requestUpdate();
      },
      move: (day, isFocused) => this.#move(day, isFocused),
      print: (language) => this.#print(language),
    };
  }

  #shapeOf({ key }: Entry): Shape {
    return {
      isOpen: this.#open.has(key),
      isDetailed: this.#detailed.has(key),
      isSigningUp: this.#signingUp === key,
      signUp: () => {
        this.#signingUp = key;
        this.#areHere([details]);
        this.#host.requestUpdate();
      },
    };
  }

  /** The parts that the first view takes. */
  get #needed(): readonly Part<unknown>[] {
    if (this.#id) return [details];
    return this.#chosen.view === 'month' ? [list, details, month] : [list];
  }

  #areHere(parts: readonly Part<unknown>[]): boolean {
    const missing = parts.filter((part) => !part.module);
    for (const part of missing)
      void part.load()?.then(() => part.module && this.#host.requestUpdate());
    return missing.length === 0;
  }

  /** With those of the parts that have come. By lit itself: what adds styles elsewhere comes with what sends forms. */
  #adoptStyles(): void {
    // In one order, whichever part came first, and those of the entries once.
    const parts = [
      (details.module ?? list.module)?.eventStyles,
      details.module?.detailStyles,
      list.module?.listStyles,
      month.module?.monthStyles,
    ];
    const styles = [hostStyles, ...parts.filter((one) => one !== undefined)];
    if (styles.length === this.#adopted) return;
    this.#adopted = styles.length;
    adoptStyles(this.#host.renderRoot as ShadowRoot, styles);
  }

  get #variant(): AgendaVariant {
    const { variant } = this.#host;
    return variant === 'events' || variant === 'posts' ? variant : 'all';
  }

  get #id(): string | undefined {
    return itemIdOf(this.#host);
  }

  /** What the element's attributes choose. */
  get #fixed(): Choice {
    const { kind, organiser, area } = this.#host;
    const all = Object.entries({ kind, organiser, area });
    return Object.fromEntries(all.filter(([, value]) => value));
  }

  get #chosen(): Choice {
    const { view } = this.#host;
    const chosen = { ...this.#choice, ...this.#fixed };
    const shown = chosen.view ?? view;
    return { ...chosen, view: shown === 'month' && !this.#id ? 'month' : 'list' };
  }

  #change(choice: Choice): void {
    this.#choice = { ...this.#choice, ...choice };
    list.module!.writeChoice(this.#host, choiceNames, this.#choice);
    this.#host.requestUpdate();
  }

  #move(day: string, isFocused: boolean): void {
    this.#day = day;
    this.#willFocus = isFocused;
    if (this.#chosen.month !== day.slice(0, 7)) this.#change({ month: day.slice(0, 7) });
    else this.#host.requestUpdate();
  }

  /** Paper has a code that leads to the page; the part that draws it comes first. */
  #print(language: Language): void {
    void loadOptional(import('./poster-code.js'), ({ addCode }) => {
      addCode(this.#host.renderRoot, language);
    }).then(() => print());
  }

  /** On the root, where `toggle`, which does not bubble, is caught on its way down. A click comes before it. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    // Not before there is a root: a controller that is added earlier is never told that its host is connected.
    followLiveCounts(this.#host);
    // `beforeprint` would be too late to load anything. Whoever has a mouse may have a printer.
    setTimeout(() => {
      if (matchMedia('(hover:hover)').matches)
        void loadOptional(import('./poster-code.js'), ({ followPrinting }) =>
          followPrinting(this.#host, () => this.#language),
        );
    }, 2e3);
    for (const type of ['click', 'toggle'])
      this.#host.renderRoot.addEventListener(type, (event) => this.#handleDetails(event), true);
  }

  #handleDetails({ type, target }: Event): void {
    const disclosure = (target as Element).closest('details');
    const key = disclosure?.closest<HTMLElement>('.entry')?.dataset['key'];
    if (!key || (target as Element).closest('.behind')) return;
    this.#areHere([details]);
    this.#detailed.add(key);
    // At the click it is as it was before.
    if (type === 'toggle') this.#open[disclosure.open ? 'add' : 'delete'](key);
    this.#host.requestUpdate();
  }
}

export const createView = (host: CivicAgenda): FeedListView => new AgendaView(host);
