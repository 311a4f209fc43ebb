import { createStore, del, entries, get, set, update } from 'idb-keyval';
import { versionName } from '../../shared/dates.js';
import { summarize } from '../../shared/json.js';
import { saveFile } from '../transfer.js';
import type { Theme } from '../snippet/theme.js';
import {
  StorageProblem,
  type FeedEntry,
  type FeedStorage,
  type FeedText,
  type Version,
} from './feed-storage.js';

const database = createStore('civic-desk', 'feeds');

interface StoredFeed extends FeedText {
  modified: string;
  versions: { time: string; text: string }[];
}

const mostVersions = 50;

/** This browser's own storage, for a desk that was opened as a static page: feeds leave it as files. */
export class BrowserStorage implements FeedStorage {
  readonly session = { writable: true };

  async list(): Promise<FeedEntry[]> {
    const stored = await entries<string, StoredFeed>(database);
    return stored
      .filter(([key]) => key.startsWith('feed:'))
      .map(([key, { text, modified }]) => {
        return { name: key.slice(5), modified, size: text.length, ...summarize(text) };
      })
      .sort((one, other) => (one.modified < other.modified ? 1 : -1));
  }

  read(name: string): Promise<FeedText> {
    return find(name);
  }

  async write(name: string, text: string, etag: string | undefined): Promise<string> {
    const next = crypto.randomUUID();
    let problem: StorageProblem | undefined;
    // One transaction: two tabs cannot both find the old version.
    await update<StoredFeed | undefined>(
      `feed:${name}`,
      (before) => {
        if (etag === undefined && before) problem = new StorageProblem('exists');
        else if (etag !== undefined && before?.etag !== etag)
          problem = new StorageProblem(before ? 'changed-elsewhere' : 'not-found');
        if (problem) return before;
        const now = new Date().toISOString();
        const versions = before
          ? [
              { time: versionName(new Date(before.modified)), text: before.text },
              ...before.versions,
            ]
          : [];
        return { text, etag: next, modified: now, versions: versions.slice(0, mostVersions) };
      },
      database,
    );
    if (problem) throw problem;
    return next;
  }

  async rename(name: string, to: string): Promise<void> {
    const stored = await find(name);
    if (await get(`feed:${to}`, database)) throw new StorageProblem('exists');
    await set(`feed:${to}`, stored, database);
    await del(`feed:${name}`, database);
  }

  async versions(name: string): Promise<Version[]> {
    return (await find(name)).versions.map(({ time, text }) => ({ time, size: text.length }));
  }

  async version(name: string, time: string): Promise<string> {
    const found = (await find(name)).versions.find((version) => version.time === time);
    if (!found) throw new StorageProblem('not-found');
    return found.text;
  }

  /** Without a server the picture is handed over as a file, to be put beside the feed. */
  savePicture(picture: Blob): Promise<string> {
    const ending = { 'image/jpeg': 'jpg', 'image/png': 'png' }[picture.type] ?? 'webp';
    const name = `${crypto.randomUUID().slice(0, 13)}.${ending}`;
    saveFile(picture, name);
    return Promise.resolve(`pictures/${name}`);
  }

  async theme(name: string): Promise<Theme> {
    return (await get<Theme>(`theme:${name}`, database)) ?? {};
  }

  saveTheme(name: string, theme: Theme): Promise<void> {
    return set(`theme:${name}`, theme, database);
  }
}

async function find(name: string): Promise<StoredFeed> {
  const stored = await get<StoredFeed>(`feed:${name}`, database);
  if (!stored) throw new StorageProblem('not-found');
  return stored;
}
