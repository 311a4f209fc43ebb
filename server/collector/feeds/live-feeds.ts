import { createHash } from 'node:crypto';
import type { CivicRecord } from '../../../src/contract/records.js';
import { publicCases } from '../cases/public-cases.js';
import type { FeedNotices } from '../database/notices.js';
import type { Database } from '../database/open.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { type Counters, readCounters } from './collected.js';
import type { CollectorContext } from '../context.js';
import { readLiveForms, withResults } from '../forms/live-forms.js';
import { type FeedFile, langOf } from './feed-file.js';
import {
  addToCount,
  collectedFigure,
  type FindFigure,
  liveMeasures,
  liveMembers,
  livePosts,
} from './live-figures.js';
import { readRecords, recordFigure } from './live-records.js';

/** A feed ready to be sent. */
interface LiveFeed {
  /** UTF-8: a long feed is encoded once, not for each reader. */
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

interface CachedFeed extends LiveFeed {
  file: FeedFile;
  /** What stays the same when somebody signs, without the bracket at its end. */
  rest: Buffer;
  restHash: string;
  /** The sections that may change, as the inside of a JSON object. */
  live: string;
  /** On the clock that never goes back. */
  checkedAt: number;
}

/**
 * How long a copy is served before file and database are asked again: for what an editor has saved, and for what other
 * processes have counted while their notices did not arrive. Milliseconds.
 */
const trustedFor = 2000;

/** How long a reader who could have a copy waits for a database that is slow or hangs. Milliseconds. */
const patience = 1000;

/** Feeds with the live counts merged in, kept in memory so that a reader costs the database nothing. */
export class LiveFeeds {
  readonly #database: Database;
  readonly #feeds: SyncedFeeds;
  readonly #wallLength: number;
  readonly #collector: CollectorContext;
  readonly #cache = new Map<string, CachedFeed>();
  readonly #underWay = new Map<string, Promise<LiveFeed | undefined>>();
  readonly #changed = new Set<string>();

  readonly #notices: FeedNotices | undefined;

  /** @param notices between the processes that share a database. */
  constructor(
    collector: CollectorContext,
    feeds: SyncedFeeds,
    wallLength: number,
    notices?: FeedNotices,
  ) {
    this.#collector = collector;
    this.#database = collector.database;
    this.#feeds = feeds;
    this.#wallLength = wallLength;
    this.#notices = notices;
    if (notices)
      notices.onMoved = (name) => {
        for (const moved of name === undefined ? this.#cache.keys() : [name])
          if (this.#cache.has(moved)) this.#changed.add(moved);
      };
  }

  /** Says that a count of this feed has moved here: the next reader of any process gets the new one. */
  touch(name: string): void {
    this.#changed.add(name);
    this.#notices?.tell(name);
  }

  async read(name: string): Promise<LiveFeed | undefined> {
    const cached = this.#cache.get(name);
    if (cached && !this.#changed.has(name) && performance.now() - cached.checkedAt < trustedFor)
      return cached;
    let refresh = this.#underWay.get(name);
    if (!refresh || this.#changed.has(name)) {
      // A refresh that began before the change may have read the old count: another one follows it.
      const before = refresh?.catch(() => undefined);
      this.#changed.delete(name);
      refresh = Promise.resolve(before)
        .then(() => this.#refresh(name))
        .catch((error: unknown) => {
          this.#changed.add(name);
          // Readers go on reading while the database is away.
          if (cached) return cached;
          throw error;
        })
        .finally(() => {
          if (this.#underWay.get(name) === refresh) this.#underWay.delete(name);
        });
      this.#underWay.set(name, refresh);
    }
    return cached ? orAfter(patience, refresh, cached) : refresh;
  }

  async #refresh(name: string): Promise<LiveFeed | undefined> {
    const checkedAt = performance.now();
    const file = await this.#feeds.read(name);
    const before = this.#cache.get(name);
    if (!file) {
      this.#cache.delete(name);
      return undefined;
    }
    const sections = await this.#liveSections(file);
    const live = JSON.stringify(sections).slice(1, -1);
    if (before?.file === file && before.live === live) {
      before.checkedAt = checkedAt;
      return before;
    }
    const { rest, restHash } = before?.file === file ? before : without(sections, file);
    const cached: CachedFeed = {
      file,
      rest,
      restHash,
      live,
      checkedAt,
      body: Buffer.concat([rest, Buffer.from(`${rest.length > 1 && live ? ',' : ''}${live}}`)]),
      // Long feeds change in a few sections only: hashing the rest once is enough.
      etag: `"${sha256(`${restHash} ${live}`).slice(0, 32)}"`,
    };
    this.#cache.set(name, cached);
    return cached;
  }

  /** The sections that may change while the file stays the same, by their key. */
  async #liveSections(file: FeedFile): Promise<Record<string, unknown[]>> {
    const { document, pledges, activities, forms, live } = file;
    const sections: Record<string, unknown[]> = {};
    const countsRecords = live.some(({ count }) => count === 'records' || count === 'median-days');
    if (pledges.size + activities.size + forms.size === 0 && !countsRecords) return sections;
    const counters = await readCounters(this.#database, file.name);
    const lang = langOf(file);
    if (pledges.size > 0) sections['pledges'] = await this.#livePledges(file, lang, counters);
    if (activities.size > 0) sections['activities'] = liveActivities(file, counters);
    const answered = await readLiveForms(this.#collector, file, counters);
    if (forms.size > 0) sections['forms'] = answered.items;
    let records = Array.isArray(document['records']) ? (document['records'] as unknown[]) : [];
    if (forms.size > 0) {
      const cases = await publicCases(this.#database, file.name, lang);
      if (cases.length > 0) sections['records'] = records = withCases(records, cases);
    }
    const read = countsRecords ? readRecords(records) : [];
    const { now, utcOffset } = this.#collector;
    const find: FindFigure = (rule) =>
      recordFigure(rule, read, now(), utcOffset) ??
      collectedFigure(rule, (of) => answered.collected.get(of) ?? counters.collected.get(of));
    const { measures = [], members } = document;
    if (live.length + answered.results.length > 0 && Array.isArray(measures))
      sections['measures'] = withResults(
        liveMeasures(measures as unknown[], live, lang, find),
        answered.results,
      );
    if (live.some(({ fact }) => fact !== undefined) && Array.isArray(members))
      sections['members'] = liveMembers(members as unknown[], live, find);
    return sections;
  }

  async #livePledges(file: FeedFile, lang: string, counters: Counters): Promise<unknown[]> {
    const live = [...(file.document['pledges'] as unknown[])];
    for (const [id, pledge] of file.pledges) {
      const place = file.places.get(id)!;
      const counter = counters.pledges.get(id);
      const rows = counter
        ? await wallOf(this.#database, file.name, id, this.#wallLength).execute()
        : [];
      // To the minute: enough for “just now”, too little to match a name with a receipt.
      const wall = rows.map((row) => ({ name: row.wall_name!, at: `${row.at.slice(0, 16)}Z` }));
      live[place] = {
        ...(live[place] as object),
        signed: addToCount(
          pledge.signed ?? {},
          lang,
          counter?.signatures ?? 0,
          counter?.changed_at,
        ),
        wall: [...wall, ...(pledge.wall ?? [])].slice(0, this.#wallLength),
      };
    }
    return live;
  }
}

/** The last names of a pledge, from an index of nothing else: most people may not want to be shown. */
export const wallOf = (database: Database, feed: string, pledge: string, length: number) =>
  database
    .selectFrom('submissions')
    .select(['wall_name', 'at'])
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .where('state', '=', 'counted')
    .where('wall_name', 'is not', null)
    .where((build) => build.or([build('review', 'is', null), build('review', '=', 'passed')]))
    .orderBy('id', 'desc')
    .limit(length);

/** What is there in time, else what there was. */
function orAfter<Value>(
  milliseconds: number,
  later: Promise<Value>,
  before: Value,
): Promise<Value> {
  let timer: NodeJS.Timeout;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(before), milliseconds);
  });
  return Promise.race([later, late]).finally(() => clearTimeout(timer));
}

function liveActivities(file: FeedFile, counters: Counters): unknown[] {
  const live = [...(file.document['activities'] as unknown[])];
  for (const [id, activity] of file.activities) {
    const place = file.activityPlaces.get(id)!;
    live[place] = livePosts(live[place] as object, activity, counters);
  }
  return live;
}

/** The editor's own records come first, and one with the id of a case stands for it. */
function withCases(records: readonly unknown[], cases: readonly CivicRecord[]): unknown[] {
  const own = new Set(records.map((one) => (one as { id?: unknown } | null)?.id));
  return [...records, ...cases.filter(({ id }) => !own.has(id))];
}

function without(sections: object, file: FeedFile): Pick<CachedFeed, 'rest' | 'restHash'> {
  const left = Object.entries(file.document).filter(([key]) => !(key in sections));
  const rest = JSON.stringify(Object.fromEntries(left));
  return { rest: Buffer.from(rest.slice(0, -1)), restHash: sha256(rest) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
