import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskProblem, writing } from './desk-problem.js';
import { FeedHistory } from './feed-history.js';
import { etagOf, feedName, replaceFile } from './safe-file.js';

export interface FeedEntry {
  name: string;
  title: string | undefined;
  modified: string;
  size: number;
  /** How many items each section has. */
  counts: Record<string, number>;
  /** Set where the file cannot be read as a feed. */
  broken?: true;
}

export interface FeedText {
  text: string;
  etag: string;
}

/** Which version a writer has seen: one by its ETag, or none, for a feed that is to be new. */
export type Seen = { etag: string } | 'none';

/** The feeds of a folder, as files. */
export class FeedFiles {
  readonly history: FeedHistory;
  /** Two tabs that save at once are served one after the other, or both would find the old version. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly folder: string) {
    this.history = new FeedHistory(folder);
  }

  async list(): Promise<FeedEntry[]> {
    const names = await readdir(this.folder).catch(() => []);
    const feeds = names.filter((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/.test(name));
    const entries = await Promise.all(feeds.map((name) => this.#describe(name.slice(0, -5))));
    return entries
      .filter((entry) => entry !== undefined)
      .sort((one, other) => (one.modified < other.modified ? 1 : -1));
  }

  async read(name: string): Promise<FeedText> {
    const text = await readFile(this.#file(name), 'utf8').catch(() => {
      throw new DeskProblem('not-found');
    });
    return { text, etag: etagOf(text) };
  }

  /** Writes a feed where the writer has seen what is there; what was there goes into the history. */
  async write(name: string, text: string, seen: Seen): Promise<FeedText> {
    const file = this.#file(name);
    return this.#inTurn(async () => {
      const before = await this.read(name).catch(() => undefined);
      if (seen === 'none' && before) throw new DeskProblem('exists');
      if (seen !== 'none' && before?.etag !== seen.etag)
        throw new DeskProblem(before ? 'changed-elsewhere' : 'not-found', before?.etag);
      await writing(async () => {
        if (before && before.text !== text)
          await this.history.keep(name, before.text, (await stat(file)).mtime);
        await mkdir(this.folder, { recursive: true });
        await replaceFile(file, text);
      });
      return { text, etag: etagOf(text) };
    });
  }

  async rename(name: string, to: string): Promise<void> {
    const from = this.#file(name);
    const target = this.#file(to);
    await this.#inTurn(async () => {
      await this.read(name);
      if (await stat(target).catch(() => undefined)) throw new DeskProblem('exists');
      await writing(async () => {
        await rename(from, target);
        await this.history.rename(name, to);
      });
    });
  }

  /** Whether a file can be made here: asked before an editor has written anything. */
  async isWritable(): Promise<boolean> {
    const probe = path.join(this.folder, '.desk-probe');
    try {
      await mkdir(this.folder, { recursive: true });
      await replaceFile(probe, '');
      await rm(probe);
      return true;
    } catch {
      return false;
    }
  }

  #file(name: string): string {
    return path.join(this.folder, `${feedName(name)}.json`);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #describe(name: string): Promise<FeedEntry | undefined> {
    const file = this.#file(name);
    try {
      const { mtime, size } = await stat(file);
      const entry = { name, modified: mtime.toISOString(), size };
      return { ...entry, ...summaryOf(await readFile(file, 'utf8')) };
    } catch {
      return undefined;
    }
  }
}

function summaryOf(text: string): Pick<FeedEntry, 'title' | 'counts' | 'broken'> {
  try {
    const feed = JSON.parse(text) as Record<string, unknown> | null;
    if (typeof feed !== 'object' || feed === null || !('civic' in feed)) throw new TypeError();
    const counts: Record<string, number> = {};
    for (const [key, value] of Object.entries(feed))
      if (Array.isArray(value)) counts[key] = value.length;
    const community = feed['community'] as { name?: unknown } | undefined;
    return {
      title: typeof community?.name === 'string' ? community.name : undefined,
      counts,
    };
  } catch {
    return { title: undefined, counts: {}, broken: true };
  }
}
