import { createHash } from 'node:crypto';
import type { Database } from '../database/open.js';
import type { FeedFile, FeedFolder } from './feed-file.js';
import { liveCount } from './live-count.js';

/** A feed ready to be sent. */
export interface LiveFeed {
  body: string;
  etag: string;
}

interface Kept extends LiveFeed {
  file: FeedFile;
  /** Everything but the pledges: the part of the text that stays the same when somebody signs. */
  rest: string;
  restHash: string;
  pledges: string;
  checkedAt: number;
}

/** How long a copy is served before the database is asked whether another server counted something. */
const trustedFor = 2000;

/** Feeds with the live counts merged in, kept in memory so that a reader costs the database nothing. */
export class LiveFeeds {
  readonly #database: Database;
  readonly #folder: FeedFolder;
  readonly #wallLength: number;
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, Promise<LiveFeed | undefined>>();
  readonly #changed = new Set<string>();

  constructor(database: Database, folder: FeedFolder, wallLength: number) {
    this.#database = database;
    this.#folder = folder;
    this.#wallLength = wallLength;
  }

  /** Says that a count of this feed has moved here: the next reader gets the new one. */
  touch(name: string): void {
    this.#changed.add(name);
  }

  async read(name: string): Promise<LiveFeed | undefined> {
    const kept = this.#kept.get(name);
    if (kept && !this.#changed.has(name) && Date.now() - kept.checkedAt < trustedFor) return kept;
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
          if (kept) return kept;
          throw error;
        })
        .finally(() => {
          if (this.#underWay.get(name) === refresh) this.#underWay.delete(name);
        });
      this.#underWay.set(name, refresh);
    }
    return refresh;
  }

  async #refresh(name: string): Promise<LiveFeed | undefined> {
    const checkedAt = Date.now();
    const file = await this.#folder.read(name);
    const before = this.#kept.get(name);
    if (!file) {
      this.#kept.delete(name);
      return undefined;
    }
    const pledges = JSON.stringify(await this.#livePledges(file));
    if (before?.file === file && before.pledges === pledges) {
      before.checkedAt = checkedAt;
      return before;
    }
    const { rest, restHash } = before?.file === file ? before : withoutPledges(file);
    const kept: Kept = {
      file,
      rest,
      restHash,
      pledges,
      checkedAt,
      body: joined(rest, pledges),
      // Long feeds change in their pledges only: hashing the rest once is enough.
      etag: `"${sha256(`${restHash} ${pledges}`).slice(0, 32)}"`,
    };
    this.#kept.set(name, kept);
    return kept;
  }

  async #livePledges(file: FeedFile): Promise<unknown[] | undefined> {
    const list = file.document['pledges'];
    if (!Array.isArray(list)) return undefined;
    if (file.pledges.size === 0) return list as unknown[];
    const counters = await this.#counters(file.name);
    const live: unknown[] = [...(list as unknown[])];
    const lang = typeof file.document['lang'] === 'string' ? file.document['lang'] : '';
    for (const [id, pledge] of file.pledges) {
      const place = file.places.get(id)!;
      const counter = counters.get(id);
      const wall = counter ? await this.#wall(file.name, id) : [];
      live[place] = {
        ...(live[place] as object),
        signed: liveCount(pledge, lang, counter?.signatures ?? 0, counter?.changed_at),
        wall: [...wall, ...(pledge.wall ?? [])].slice(0, this.#wallLength),
      };
    }
    return live;
  }

  async #counters(feed: string) {
    const rows = await this.#database
      .selectFrom('counters')
      .select(['pledge', 'signatures', 'changed_at'])
      .where('feed', '=', feed)
      .execute();
    return new Map(rows.map((row) => [row.pledge, row]));
  }

  async #wall(feed: string, pledge: string) {
    const rows = await this.#database
      .selectFrom('submissions')
      .select(['wall_name', 'at'])
      .where('feed', '=', feed)
      .where('pledge', '=', pledge)
      .where('state', '=', 'counted')
      .where('wall_name', 'is not', null)
      .orderBy('id', 'desc')
      .limit(this.#wallLength)
      .execute();
    // To the minute: enough for “just now”, too little to match a name with a receipt.
    return rows.map((row) => ({ name: row.wall_name!, at: `${row.at.slice(0, 16)}Z` }));
  }
}

function withoutPledges(file: FeedFile): { rest: string; restHash: string } {
  const rest = JSON.stringify({ ...file.document, pledges: undefined });
  return { rest, restHash: sha256(rest) };
}

function joined(rest: string, pledges: string | undefined): string {
  if (pledges === undefined) return rest;
  return `${rest.slice(0, -1)}${rest === '{}' ? '' : ','}"pledges":${pledges}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
