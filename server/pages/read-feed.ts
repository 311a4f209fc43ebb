import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { isRecord } from '../../src/contract/check.js';
import { decodeFeed } from '../formats/feed-bytes.js';
import { withDates } from '../formats/write-dates.js';
import { type FeedJson, isId } from './layout.js';

type ReadFeed = (feed: string) => Promise<FeedJson | undefined>;

/** Feeds as files of a folder: `<name>.json`. */
export function feedsIn(folder: string): ReadFeed {
  return async (feed) => {
    if (!isId(feed)) return undefined;
    try {
      const decoded = decodeFeed(await readFile(path.join(folder, `${feed}.json`)));
      const document = decoded && (JSON.parse(decoded.text) as unknown);
      return isRecord(document) ? withDates(document, Date.now()) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Feeds as a collector serves them, with what it has counted. */
export function feedsOf(collector: Pick<Hono, 'request'>): ReadFeed {
  return async (feed) => {
    const response = await collector.request(`/feeds/${feed}.json`);
    return response.ok ? ((await response.json()) as FeedJson) : undefined;
  };
}
