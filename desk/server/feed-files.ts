import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeFeed, encodeFeed, type Charset } from '../../server/formats/feed-bytes.js';
import { isId } from '../../server/pages/layout.js';
import { summarize, type FeedSummary } from '../shared/json.js';
import { DeskProblem, reportingUnwritable } from './desk-problem.js';
import { FeedHistory } from './feed-history.js';
import { etagOf, feedName, replaceFile } from './safe-file.js';

export interface FeedEntry extends FeedSummary {
  name: string;
  modified: string;
  size: number;
}

export interface FeedText {
  text: string;
  etag: string;
}

/** A feed as its file has it. */
interface StoredFeed extends FeedText {
  bytes: Buffer;
  charset: Charset;
}

/** The version that a writer expects to find: one by its ETag, or none, for a feed that is to be new. */
export type ExpectedVersion = { etag: string } | 'none';

export class FeedFiles {
  readonly history: FeedHistory;
  /** Two tabs that save at once are served one after the other, or both would find the old version. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly folder: string) {
    this.history = new FeedHistory(folder);
  }

  async list(): Promise<FeedEntry[]> {
    const names = await readdir(this.folder).catch(() => []);
    const feeds = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isId);
    const entries = await Promise.all(feeds.map((name) => this.#describe(name)));
    return entries
      .filter((entry) => entry !== undefined)
      .sort((one, other) => (one.modified < other.modified ? 1 : -1));
  }

  async read(name: string): Promise<FeedText> {
    const stored = await this.#find(name);
    if (!stored) throw new DeskProblem('not-found');
    return stored;
  }

  /** What was there goes into the history. Its charset stays, for the portal's server names it; a new feed is in UTF-8. */
  async write(name: string, text: string, expected: ExpectedVersion): Promise<FeedText> {
    const file = this.#file(name);
    return this.#inTurn(async () => {
      const before = await this.#find(name);
      if (expected === 'none' && before) throw new DeskProblem('exists');
      if (expected !== 'none' && before?.etag !== expected.etag)
        throw new DeskProblem(before ? 'changed-elsewhere' : 'not-found', before?.etag);
      const bytes = encodeFeed(text, before?.charset ?? { name: 'utf-8', mark: false });
      await reportingUnwritable(async () => {
        if (before && !before.bytes.equals(bytes))
          await this.history.keep(name, before.bytes, (await stat(file)).mtime);
        await mkdir(this.folder, { recursive: true });
        await replaceFile(file, bytes);
      });
      return { text, etag: etagOf(bytes) };
    });
  }

  async rename(name: string, to: string): Promise<void> {
    const from = this.#file(name);
    const target = this.#file(to);
    await this.#inTurn(async () => {
      await this.read(name);
      if (await stat(target).catch(() => undefined)) throw new DeskProblem('exists');
      await reportingUnwritable(async () => {
        // The file last: where its past cannot be moved, nothing was, and it can be tried again.
        await this.history.rename(name, to);
        await rename(from, target);
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

  /** The feed, or undefined where there is no such file: one that cannot be read is not none. */
  async #find(name: string): Promise<StoredFeed | undefined> {
    let bytes: Buffer;
    try {
      bytes = await readFile(this.#file(name));
    } catch (error) {
      if (error instanceof DeskProblem) throw error;
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return undefined;
      throw new DeskProblem('unreadable');
    }
    const decoded = decodeFeed(bytes);
    if (!decoded) throw new DeskProblem('unreadable');
    return { ...decoded, bytes, etag: etagOf(bytes) };
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
      const text = decodeFeed(await readFile(file))?.text ?? '';
      return { name, modified: mtime.toISOString(), size, ...summarize(text) };
    } catch {
      return undefined;
    }
  }
}
