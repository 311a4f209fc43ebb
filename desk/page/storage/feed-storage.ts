import type { FeedEntry, FeedText } from '../../server/feed-files.js';
import type { Version } from '../../server/feed-history.js';
import type { DeskProblemCode } from '../../server/desk-problem.js';
import { Problem } from '../../shared/problem.js';
import type { Theme } from '../snippet/theme.js';

export type { FeedEntry, FeedText, Version };

/** Why something was not read or kept. `offline`: the desk's server does not answer. */
export type StorageCode = DeskProblemCode | 'offline';

export class StorageProblem extends Problem<StorageCode> {}

export interface Session {
  /** What the folder is called; nothing in a browser. */
  folder?: string;
  writable: boolean;
  adminToken?: string;
}

/** Where feeds are kept: the folder of the local server, or this browser where there is none. */
export interface FeedStorage {
  readonly session: Session;
  list(): Promise<FeedEntry[]>;
  read(name: string): Promise<FeedText>;
  /** @param etag the version that was read; `undefined` for a feed that is to be new. */
  write(name: string, text: string, etag: string | undefined): Promise<string>;
  rename(name: string, to: string): Promise<void>;
  versions(name: string): Promise<Version[]>;
  version(name: string, time: string): Promise<string>;
  /** @returns the picture's address in the feed. */
  savePicture(picture: Blob): Promise<string>;
  theme(name: string): Promise<Theme>;
  saveTheme(name: string, theme: Theme): Promise<void>;
}
