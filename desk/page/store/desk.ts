import type { Finding } from '../../checks/finding.js';
import { isObject, withoutEmptyEntries, type JsonObject, type Path } from '../../shared/json.js';
import { sectionsOf, tidy, type Schema } from '../../shared/schema.js';
import {
  deskWords,
  htmlLanguage,
  type DeskLanguage,
  type DeskWords,
} from '../../words/desk-words.js';
import { JobProblem, WorkerClient } from '../../worker/worker-client.js';
import { fieldId } from '../form/context.js';
import type { Theme } from '../snippet/theme.js';
import {
  StorageProblem,
  type FeedEntry,
  type FeedStorage,
  type StorageCode,
} from '../storage/feed-storage.js';
import type { Drafts } from './drafts.js';
import { OpenFeed } from './open-feed.js';
import { placeAddress, readPlace, type Place } from './place.js';
import { tellTabs, type TabNews } from './tabs.js';

/** One line for the person, with at most one thing to do about it. */
interface Notice {
  tone: 'info' | 'error';
  text: (words: DeskWords) => string;
  action?: { label: (words: DeskWords) => string; run: () => void };
}

/** Everything that the desk knows. Views draw it and call its methods; nothing else changes it. */
export class Desk {
  language: DeskLanguage = localStorage.getItem('civic-desk-language') === 'en' ? 'en' : 'zh';
  feeds: FeedEntry[] | undefined;
  /** Feeds with work that was not saved. */
  unsaved: ReadonlySet<string> = new Set();
  place: Place | undefined;
  open: OpenFeed | undefined;
  theme: Theme = {};
  findings: readonly Finding[] = [];
  errors = 0;
  notice: Notice | undefined;
  /** Somebody else has written the file since it was read. */
  conflict = false;
  saving = false;
  readonly jobs = new WorkerClient();
  /** Items that were begun here: nothing is told of their fields before these were left, or a save was tried. */
  readonly #fresh = new Set<string>();
  /** Ids of the fields that were left. */
  readonly #left = new Set<string>();
  readonly #leaving = new Set<string>();
  #shown: { of: readonly Finding[]; findings: readonly Finding[] } | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #tabs = tellTabs((news) => this.#hear(news));
  readonly #checks = new WorkerClient();
  #checking = false;
  #checkAgain = false;

  constructor(
    readonly storage: FeedStorage,
    readonly schema: Schema,
    readonly drafts: Drafts,
  ) {
    document.documentElement.lang = htmlLanguage[this.language];
    addEventListener('hashchange', () => void this.#follow());
    void this.#follow();
  }

  get words(): DeskWords {
    return deskWords[this.language];
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  setLanguage(language: DeskLanguage): void {
    this.language = language;
    localStorage.setItem('civic-desk-language', language);
    document.documentElement.lang = htmlLanguage[language];
    this.changed();
  }

  /** What the editor is told by now. */
  get shownFindings(): readonly Finding[] {
    if (this.#shown?.of !== this.findings)
      this.#shown = {
        of: this.findings,
        findings: this.findings.filter(({ path }) => this.#isShown(path)),
      };
    return this.#shown.findings;
  }

  /** An item that was just added. */
  beginItem(section: string, index: number): void {
    const prefix = `${fieldId([section, index])}-`;
    for (const id of this.#left) if (id.startsWith(prefix)) this.#left.delete(id);
    this.#fresh.add(`${section}/${index}`);
    this.#shown = undefined;
  }

  /** The editor has left a field. */
  leaveField(id: string): void {
    if (this.#left.has(id)) return;
    // What is known is about an earlier text; the check that is under way tells what this field is like now.
    if (this.#checking) return void this.#leaving.add(id);
    this.#left.add(id);
    this.#shown = undefined;
    this.#keepTold();
    this.changed();
  }

  /** From now on everything is told: somebody wants to publish it, or the items stand in another order. */
  tellAll(): void {
    if (this.#fresh.size === 0) return;
    this.#fresh.clear();
    this.#shown = undefined;
    this.#keepTold();
    this.changed();
  }

  tell(notice: Notice | undefined): void {
    this.notice = notice;
    this.changed();
  }

  tellProblem(error: unknown): void {
    if (!(error instanceof StorageProblem || error instanceof JobProblem)) console.error(error);
    const code: StorageCode | 'failed' = error instanceof StorageProblem ? error.code : 'failed';
    this.tell({ tone: 'error', text: (words) => words.problems[code] });
  }

  go(place: Partial<Place>): void {
    const next = { ...(this.place ?? { feed: '', view: 'edit' as const }), ...place };
    location.hash = placeAddress(next);
  }

  async refreshList(): Promise<void> {
    try {
      this.feeds = await this.storage.list();
      this.unsaved = await this.drafts.feeds();
    } catch (error) {
      this.feeds ??= [];
      this.tellProblem(error);
    }
    this.changed();
  }

  /** Changes the open feed; the draft is kept in the same moment. */
  change(change: (open: OpenFeed) => void): void {
    const { open } = this;
    if (!open) return;
    const before = open.document;
    change(open);
    if (open.document === before) return;
    this.#keepDraft(open);
    this.#check();
    this.changed();
  }

  async save(): Promise<void> {
    const { open } = this;
    if (!open || this.saving) return;
    this.tellAll();
    const filled = withoutEmptyEntries(open.document) as JsonObject;
    if (JSON.stringify(filled) !== JSON.stringify(open.document)) open.replace(filled);
    this.saving = true;
    this.conflict = false;
    this.changed();
    try {
      const stamped = { ...open.document, updated: nowWithOffset() };
      const etag = await this.storage.write(open.name, await this.#tidied(stamped), open.etag);
      // Whatever was typed while it was being written stays, and stays unsaved.
      const document = { ...open.document, updated: stamped.updated };
      open.replace(document, true);
      open.markSaved(document, etag);
      keepBegun(open.name, false);
      await this.drafts.forget(open.name);
      this.#tabs.tell({ kind: 'saved', feed: open.name });
      this.notice = { tone: 'info', text: (words) => words.saved };
    } catch (error) {
      const code = error instanceof StorageProblem ? error.code : undefined;
      if (code === 'changed-elsewhere' || code === 'exists') this.conflict = true;
      else this.tellProblem(error);
    }
    this.saving = false;
    this.changed();
  }

  /** Writes over what somebody else wrote; theirs goes into the history. */
  async saveOver(): Promise<void> {
    const { open } = this;
    if (!open) return;
    try {
      open.etag = (await this.storage.read(open.name)).etag;
    } catch (error) {
      return this.tellProblem(error);
    }
    return this.save();
  }

  /**
   * @param fromTemplate nobody has asked for it to be published yet, though it has a file.
   * @returns whether it was made.
   */
  async create(name: string, document: JsonObject, fromTemplate = false): Promise<boolean> {
    try {
      await this.storage.write(name, tidy(document, this.schema), undefined);
    } catch (error) {
      this.tellProblem(error);
      return false;
    }
    if (fromTemplate) keepBegun(name, true);
    await this.refreshList();
    return true;
  }

  /** Leaves the draft behind and shows what the file says. */
  async reopen(): Promise<void> {
    const { open } = this;
    if (!open) return;
    await this.drafts.forget(open.name);
    this.conflict = false;
    this.open = undefined;
    await this.#follow();
  }

  #isShown(path: Path): boolean {
    if (!this.#fresh.has(`${path[0]}/${path[1]}`)) return true;
    const id = fieldId(path);
    return [...this.#left].some((left) => left === id || left.startsWith(`${id}-`));
  }

  /** Put in order beside the page, for thousands of items take their time; where no worker does, here. */
  #tidied(feed: JsonObject): Promise<string> {
    const { schema } = this;
    return this.#checks
      .ask('tidy', { text: JSON.stringify(feed), schema })
      .catch(() => tidy(feed, schema));
  }

  async #follow(): Promise<void> {
    const place = readPlace(location.hash);
    this.place = place;
    if (!place) {
      // What was said of a feed is not said of the list; why one could not be opened is.
      if (this.open) this.notice = undefined;
      this.open = undefined;
      this.changed();
      return this.refreshList();
    }
    if (this.open?.name !== place.feed) await this.#openFeed(place.feed);
    this.changed();
  }

  async #openFeed(name: string): Promise<void> {
    this.open = undefined;
    this.findings = [];
    this.#fresh.clear();
    this.#left.clear();
    this.#leaving.clear();
    this.changed();
    try {
      const [file, draft, theme] = await Promise.all([
        this.storage.read(name).catch((error: unknown) => error),
        this.drafts.find(name),
        this.storage.theme(name).catch(() => ({})),
      ]);
      const text = file as { text: string; etag: string };
      if (file instanceof Error && !draft) throw file;
      const saved = file instanceof Error ? undefined : parseFeed(text.text);
      this.theme = theme;
      this.conflict = false;
      const kept = draft && parseFeed(draft.text);
      const isBegun = begunFeeds().has(name);
      if (draft && kept) {
        this.open = new OpenFeed(name, kept, draft.etag, saved, isBegun ? undefined : saved);
        this.notice = {
          tone: 'info',
          text: (words) => words.draftBack,
          action: { label: (words) => words.draftDiscard, run: () => void this.reopen() },
        };
      } else if (saved)
        this.open = new OpenFeed(name, saved, text.etag, saved, isBegun ? undefined : saved);
      else throw new StorageProblem('not-json');
      if (kept && draft?.fresh) {
        for (const item of draft.fresh) this.#fresh.add(item);
        for (const id of draft.left ?? []) this.#left.add(id);
      } else if (isBegun) this.#beginAll(this.open.document);
      this.#tabs.tell({ kind: 'opened', feed: name });
      this.#check();
    } catch (error) {
      this.tellProblem(error);
      location.hash = '';
    }
  }

  #beginAll(document: JsonObject): void {
    for (const section of sectionsOf(this.schema)) {
      const list = document[section];
      if (Array.isArray(list)) list.forEach((_, index) => this.beginItem(section, index));
    }
  }

  #keepDraft(open: OpenFeed): void {
    const { name: feed, document, etag } = open;
    // As text: storage copies thousands of objects while everybody waits.
    if (open.isChanged)
      this.drafts.keep({
        feed,
        text: JSON.stringify(document),
        etag,
        at: Date.now(),
        fresh: [...this.#fresh],
        left: [...this.#left],
      });
    else void this.drafts.forget(feed);
  }

  /** What the editor was told goes with the work that is not saved: after a reload it is told no more and no less. */
  #keepTold(): void {
    if (this.open?.isChanged) this.#keepDraft(this.open);
  }

  #hear({ kind, feed }: TabNews): void {
    if (this.open?.name !== feed) return;
    if (kind === 'opened') this.#tabs.tell({ kind: 'here-too', feed });
    const { isChanged } = this.open;
    this.tell({
      tone: 'info',
      text: (words) => (kind === 'saved' ? words.savedElsewhere(isChanged) : words.openElsewhere),
      ...(kind === 'saved' &&
        !isChanged && {
          action: { label: (words: DeskWords) => words.showTheirs, run: () => void this.reopen() },
        }),
    });
  }

  /** One check at a time; the last change is always checked. */
  #check(): void {
    if (this.#checking) {
      this.#checkAgain = true;
      return;
    }
    const { open } = this;
    if (!open) return;
    this.#checking = true;
    // After the keystroke has been drawn: copying a feed to the worker takes its time, too.
    setTimeout(() => {
      const checked = this.open ?? open;
      void this.#checks
        .ask('check', { text: JSON.stringify(checked.document), now: Date.now() })
        .then(({ findings, errors }) => {
          // Meanwhile another feed may have been opened, or this one again.
          if (this.open !== checked) return;
          this.findings = findings;
          this.errors = errors;
        })
        .catch(() => undefined)
        .finally(() => {
          this.#checking = false;
          if (this.#checkAgain) {
            this.#checkAgain = false;
            this.#check();
          } else {
            for (const id of this.#leaving) this.#left.add(id);
            if (this.#leaving.size > 0) this.#keepTold();
            this.#leaving.clear();
            this.#shown = undefined;
          }
          this.changed();
        });
    }, 250);
  }
}

/** Feeds that were begun from a template in this browser, and never saved. */
const begunFeeds = (): Set<string> =>
  new Set((localStorage.getItem('civic-desk-begun') ?? '').split(' ').filter(Boolean));

function keepBegun(name: string, isBegun: boolean): void {
  const begun = begunFeeds();
  if (begun.has(name) === isBegun) return;
  if (isBegun) begun.add(name);
  else begun.delete(name);
  localStorage.setItem('civic-desk-begun', [...begun].join(' '));
}

/** A feed as it was read, or nothing where it is no JSON object. */
export function parseFeed(text: string): JsonObject | undefined {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** Now, as people here write it: 2024-03-08T09:00:00+08:00. */
function nowWithOffset(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
