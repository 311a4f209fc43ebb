import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import type { FeedJson } from './site.js';

type ReadFeed = (feed: string) => Promise<FeedJson | undefined>;

/** Feeds as files of a folder: `<name>.json`. */
export function feedsIn(folder: string): ReadFeed {
  return async (feed) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(feed)) return undefined;
    try {
      return JSON.parse(await readFile(path.join(folder, `${feed}.json`), 'utf8')) as FeedJson;
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
