import type { Finding } from '../../checks/finding.js';
import {
  getAt,
  parseFeed,
  listIn,
  withoutEmptyEntries,
  type Json,
  type JsonObject,
  type Path,
} from '../../shared/json.js';
import { sectionsOf, tidy, type Schema } from '../../shared/schema.js';
import { writtenNow } from '../../shared/dates.js';
import {
  deskWords,
  htmlLanguage,
  type DeskLanguage,
  type DeskWords,
} from '../../words/desk-words.js';
import { JobProblem, WorkerClient } from '../../worker/worker-client.js';
import type { Theme } from '../snippet/theme.js';
import {
  StorageProblem,
  type FeedEntry,
  type FeedStorage,
  type FeedText,
  type StorageCode,
} from '../storage/feed-storage.js';
import type { Drafts } from './drafts.js';
import { FeedChecks } from './feed-checks.js';
import { followName } from './follow-name.js';
import { OpenFeed } from './open-feed.js';
import { readRoute, routeAddress, type Route } from './route.js';

/** What the desk's tabs say to each other. `here-too` is the answer to `opened`. */
interface TabMessage {
  kind: 'opened' | 'here-too' | 'saved';
  feed: string;
}

/** One line for the person, with at most one thing to do about it. */
interface Notice {
  tone: 'info' | 'error';
  text: (words: DeskWords) => string;
  action?: { label: (words: DeskWords) => string; run: () => void } | undefined;
}

/** Everything that the desk knows. Views draw it, call its methods, and draw it anew at its event `change`. */
export class EditorStore extends EventTarget {
  language: DeskLanguage = localStorage.getItem('civic-desk-language') === 'en' ? 'en' : 'zh';
  feeds: FeedEntry[] | undefined;
  unsaved: ReadonlySet<string> = new Set();
  route: Route | undefined;
  open: OpenFeed | undefined;
  theme: Theme = {};
  /** Of the open feed. */
  checks: FeedChecks | undefined;
  notice: Notice | undefined;
  /** Somebody else has written the file since it was read. */
  conflict = false;
  saving = false;
  readonly jobs = new WorkerClient();
  readonly #tabs = new BroadcastChannel('civic-desk');
  /** Beside `jobs`, which the editor can stop. */
  readonly #worker = new WorkerClient();

  constructor(
    readonly storage: FeedStorage,
    readonly schema: Schema,
    readonly drafts: Drafts,
  ) {
    super();
    document.documentElement.lang = htmlLanguage[this.language];
    this.#tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#handleTab(data);
    addEventListener('hashchange', () => void this.#openRoute());
    void this.#openRoute();
  }

  get words(): DeskWords {
    return deskWords[this.language];
  }

  /** Where the form of the editing view stands: an item, or the feed's own particulars. */
  get currentPath(): Path | undefined {
    const { route, open, schema } = this;
    if (!open || !route) return undefined;
    if (route.section === 'about') return [];
    const hasItems = (section: string): boolean => this.listOf(section).length > 0;
    const sections = sectionsOf(schema);
    // A sheet of entries is at activities.posts: the form beside it is that of the activity.
    const wanted = route.section?.split('.')[0];
    const section = sections.find((one) => one === wanted) ?? sections.slice(1).find(hasItems);
    if (!section || !hasItems(section)) return [];
    return [section, Math.min(route.index ?? 0, this.listOf(section).length - 1)];
  }

  /** The first section that has something to be seen on a page. */
  get firstShownSection(): string | undefined {
    return [
      'members',
      'measures',
      'pledges',
      'activities',
      'forms',
      'events',
      'records',
      'series',
    ].find((section) => this.listOf(section).length > 0);
  }

  get visibleFindings(): readonly Finding[] {
    return this.checks?.visibleFindings ?? [];
  }

  emitChange(): void {
    this.dispatchEvent(new Event('change'));
  }

  setLanguage(language: DeskLanguage): void {
    this.language = language;
    localStorage.setItem('civic-desk-language', language);
    document.documentElement.lang = htmlLanguage[language];
    this.emitChange();
  }

  notify(notice: Notice | undefined): void {
    this.notice = notice;
    this.emitChange();
  }

  notifyInfo(text: Notice['text'], action?: Notice['action']): void {
    this.notify({ tone: 'info', text, action });
  }

  notifyError(text: Notice['text']): void {
    this.notify({ tone: 'error', text });
  }

  /** Says what was done, and offers to take it back. */
  notifyUndoable(text: Notice['text'], andThen: () => void = () => undefined): void {
    const run = (): void => {
      this.undo();
      andThen();
      this.notify(undefined);
    };
    this.notifyInfo(text, { label: (words) => words.editor.undo, run });
  }

  notifyProblem(error: unknown): void {
    if (!(error instanceof StorageProblem || error instanceof JobProblem)) console.error(error);
    const code: StorageCode | 'failed' = error instanceof StorageProblem ? error.code : 'failed';
    this.notifyError((words) => words.problems[code]);
  }

  /** Does what can fail; a failure is told to the person. @returns whether it was done. */
  async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.notifyProblem(error);
      return false;
    }
  }

  navigate(route: Partial<Route>): void {
    const here = this.route ?? { feed: '', view: 'edit' as const };
    location.hash = routeAddress({ ...here, ...route });
  }

  async loadFeeds(): Promise<void> {
    await this.attempt(async () => {
      this.feeds = await this.storage.list();
      this.unsaved = await this.drafts.feeds();
    });
    this.feeds ??= [];
    this.emitChange();
  }

  listOf(section: string): Json[] {
    return listIn(this.open?.document, section);
  }

  read(path: Path): Json | undefined {
    return getAt(this.open?.document, path);
  }

  /** Changes one place; ids that follow names, and what refers to them, change in the same step. */
  set(path: Path, value: Json | undefined): void {
    this.change((feed) => {
      const { document: before, published } = feed;
      feed.set(path, value, (after) => followName(after, before, path, this.schema, published));
    });
  }

  /** Changes the open feed; the draft is kept in the same moment. */
  change(change: (open: OpenFeed) => void): void {
    const { open } = this;
    if (!open) return;
    const before = open.document;
    change(open);
    if (open.document === before) return;
    this.#saveDraft();
    this.checks!.check();
    this.emitChange();
  }

  undo(): void {
    this.change((feed) => feed.undo());
  }

  redo(): void {
    this.change((feed) => feed.redo());
  }

  async save(): Promise<void> {
    const { open } = this;
    if (!open || this.saving) return;
    this.checks!.revealAll();
    const { keepDates } = await loadKeepDates(open.document, open.saved);
    if (this.saving) return;
    const typed = withoutEmptyEntries(open.document) as JsonObject;
    const filled = keepDates?.(typed, open.saved, Date.now()) ?? typed;
    if (JSON.stringify(filled) !== JSON.stringify(open.document)) open.replace(filled);
    this.saving = true;
    this.conflict = false;
    this.emitChange();
    try {
      const before = open.document;
      const stamped = { ...before, updated: writtenNow() };
      const etag = await this.storage.write(open.name, await this.#tidied(stamped), open.etag);
      // What was typed meanwhile stays, unsaved.
      const isAll = open.document === before;
      open.replace(isAll ? stamped : { ...open.document, updated: stamped.updated }, true);
      open.markSaved(stamped, etag);
      markAsBegun(open.name, false);
      if (isAll) await this.drafts.delete(open.name);
      else if (this.open === open) this.#saveDraft();
      this.#tellTabs('saved', open.name);
      this.notice = { tone: 'info', text: (words) => words.saved };
    } catch (error) {
      const code = error instanceof StorageProblem ? error.code : undefined;
      if (code === 'changed-elsewhere' || code === 'exists') this.conflict = true;
      else this.notifyProblem(error);
    }
    this.saving = false;
    this.emitChange();
  }

  /** Writes over what somebody else wrote; theirs goes into the history. */
  async saveOver(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const isRead = await this.attempt(async () => {
      open.etag = (await this.storage.read(open.name)).etag;
    });
    if (isRead) await this.save();
  }

  /** @param fromTemplate nobody has asked to publish it yet: ids still follow names. @returns whether it was made. */
  async create(name: string, document: JsonObject, fromTemplate = false): Promise<boolean> {
    return this.attempt(async () => {
      await this.storage.write(name, tidy(document, this.schema), undefined);
      if (fromTemplate) markAsBegun(name, true);
      await this.loadFeeds();
    });
  }

  /** Leaves the draft behind and shows what the file says. */
  async reopen(): Promise<void> {
    const { open } = this;
    if (!open) return;
    await this.drafts.delete(open.name);
    this.conflict = false;
    this.open = undefined;
    await this.#openRoute();
  }

  /** In the worker, for thousands of items would hold the page up; here where there is no worker. */
  #tidied(feed: JsonObject): Promise<string> {
    const { schema } = this;
    return this.#worker
      .run('tidy', { text: JSON.stringify(feed), schema })
      .catch(() => tidy(feed, schema));
  }

  async #openRoute(): Promise<void> {
    const route = readRoute(location.hash);
    this.route = route;
    if (!route) {
      // A notice about a feed does not follow to the list; why a feed could not be opened does.
      if (this.open) this.notice = undefined;
      this.open = undefined;
      this.emitChange();
      return this.loadFeeds();
    }
    if (this.open?.name !== route.feed) await this.#openFeed(route.feed);
    this.emitChange();
  }

  async #openFeed(name: string): Promise<void> {
    this.open = undefined;
    this.checks = undefined;
    this.emitChange();
    const isOpen = await this.attempt(async () => {
      const [file, draft, theme] = await Promise.all([
        this.storage.read(name).catch((error: Error) => error),
        this.drafts.find(name),
        this.storage.theme(name).catch(() => ({})),
      ]);
      if (file instanceof Error && !draft) throw file;
      const saved = file instanceof Error ? undefined : parseFeed(file.text);
      const unsaved = draft && parseFeed(draft.text);
      const document = unsaved ?? saved;
      if (!document) throw new StorageProblem('not-json');
      this.theme = theme;
      this.conflict = false;
      const isBegun = begunFeeds().has(name);
      const etag = unsaved ? draft.etag : (file as FeedText).etag;
      const open = new OpenFeed(name, document, etag, saved, isBegun ? undefined : saved);
      this.open = open;
      const checks = new FeedChecks(open, this.#worker, (isRevealed) => {
        // The draft remembers which findings were visible, so that a reload shows no more and no fewer.
        if (isRevealed && this.open === open && open.isChanged) this.#saveDraft();
        this.emitChange();
      });
      this.checks = checks;
      if (unsaved)
        this.notifyInfo((words) => words.draftBack, {
          label: (words) => words.draftDiscard,
          run: () => void this.reopen(),
        });
      if (unsaved && draft.fresh) {
        for (const item of draft.fresh) checks.newItems.add(item);
        for (const id of draft.left ?? []) checks.leftFields.add(id);
      } else if (isBegun) {
        // Every list: a template brings privacy notices, too, which are no section of their own.
        for (const [list, entries] of Object.entries(document))
          if (Array.isArray(entries)) entries.forEach((_, index) => checks.beginItem(list, index));
      }
      this.#tellTabs('opened', name);
      checks.check();
    });
    if (!isOpen) location.hash = '';
  }

  #saveDraft(): void {
    const { name: feed, document, etag, isChanged } = this.open!;
    if (!isChanged) return void this.drafts.delete(feed);
    this.drafts.save({
      feed,
      // As text: storage copies thousands of objects while everybody waits.
      text: JSON.stringify(document),
      etag,
      at: Date.now(),
      fresh: [...this.checks!.newItems],
      left: [...this.checks!.leftFields],
    });
  }

  #tellTabs(kind: TabMessage['kind'], feed: string): void {
    this.#tabs.postMessage({ kind, feed } satisfies TabMessage);
  }

  #handleTab({ kind, feed }: TabMessage): void {
    if (this.open?.name !== feed) return;
    if (kind === 'opened') this.#tellTabs('here-too', feed);
    const { isChanged } = this.open;
    if (kind !== 'saved') return this.notifyInfo((words) => words.openElsewhere);
    const showTheirs = {
      label: (words: DeskWords) => words.showTheirs,
      run: () => void this.reopen(),
    };
    this.notifyInfo((words) => words.savedElsewhere(isChanged), isChanged ? undefined : showTheirs);
  }
}

/** The library that works dates out is large, and few feeds have something that repeats. */
async function loadKeepDates(
  ...documents: (JsonObject | undefined)[]
): Promise<Partial<typeof import('../../shared/keep-dates.js')>> {
  const repeats = (document: JsonObject | undefined): boolean =>
    document !== undefined && JSON.stringify(document).includes('"repeats"');
  return documents.some(repeats) ? import('../../shared/keep-dates.js') : {};
}

/** Feeds that were begun from a template in this browser, and never saved. */
const begunFeeds = (): Set<string> =>
  new Set((localStorage.getItem('civic-desk-begun') ?? '').split(' ').filter(Boolean));

function markAsBegun(name: string, isBegun: boolean): void {
  const begun = begunFeeds();
  if (isBegun) begun.add(name);
  else if (!begun.delete(name)) return;
  localStorage.setItem('civic-desk-begun', [...begun].join(' '));
}
