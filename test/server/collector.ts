import path from 'node:path';
import type { Hono } from 'hono';
import { createCollector } from '../../server/collector/app.js';
import { FeedNotices } from '../../server/collector/database/notices.js';
import { openDatabase, type Database } from '../../server/collector/database/open.js';
import type { JobRunner, Queue } from '../../server/collector/jobs/job-runner.js';
import { jsonLog } from '../../server/collector/http/log.js';
import { openPhotoDisk } from '../../server/collector/photos/photo-disk.js';
import { readSettings, withLocalSecrets } from '../../server/settings.js';
import { newKey } from '../conformance/fill.js';
import type { DatabaseVariables } from './databases.js';
import { makeFeedsFolder } from './feed.js';

export const adminToken = 'token-of-these-tests-only';
export const testVariables = {
  ADMIN_TOKEN: adminToken,
  HASH_KEY: 'k'.repeat(32),
  RATE_LIMIT: 'off',
};

/** A collector in this process, over a real database. */
export interface TestCollector {
  app: Hono;
  /** What is done beside requests; started by hand. */
  jobs: JobRunner;
  database: Database;
  /** Where its pictures are. */
  photoDisk: Awaited<ReturnType<typeof openPhotoDisk>>;
  /** The folder of its feeds. */
  feeds: string;
  /** Everything that was logged. */
  lines: string[];
  clock: { now: number };
  saveFeed: (document: unknown, name?: string) => void;
  /** Where its feeds are. */
  folder: string;
  sign: (
    body: unknown,
    options?: { key?: string; headers?: Record<string, string> },
  ) => Promise<Answer>;
  withdraw: (body: unknown) => Promise<Answer>;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The pledge as the feed shows it now. */
  pledge: (id?: string) => Promise<{
    signed: { value?: number; parts?: { value: number }[]; asOf?: string };
    wall: { name: string }[];
  }>;
  close: () => Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export async function openCollector(
  variables: DatabaseVariables,
  more: Record<string, string> = {},
  {
    queues = [],
    trusted,
    isStopping = () => false,
  }: { queues?: readonly Queue[]; trusted?: string; isStopping?: () => boolean } = {},
): Promise<TestCollector> {
  const feeds = makeFeedsFolder();
  const lines: string[] = [];
  const clock = { now: Date.now() };
  const settings = withLocalSecrets(
    readSettings({
      ...testVariables,
      FEEDS_DIR: feeds.folder,
      PHOTOS_DIR: path.join(feeds.folder, 'photos'),
      ...variables,
      ...more,
    }),
    (line) => lines.push(line),
  );
  const database = await openDatabase(settings.database);
  const photoDisk = await openPhotoDisk(settings.photoStore);
  const notices =
    settings.database.kind === 'postgres'
      ? new FeedNotices(settings.database.url, database)
      : undefined;
  const { app, jobs, close } = createCollector({
    settings,
    database,
    photoDisk,
    log: jsonLog((line) => lines.push(line)),
    now: () => clock.now,
    queues,
    trusted,
    isStopping,
    notices,
  });
  notices?.start();
  const send = async (
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const response = await app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    };
  };
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(path, { headers });
  return {
    app,
    jobs,
    database,
    photoDisk,
    feeds: feeds.folder,
    lines,
    clock,
    folder: feeds.folder,
    saveFeed: feeds.save,
    sign: (body, { key = newKey(), headers = {} } = {}) =>
      send('/submissions/test', body, { 'Idempotency-Key': key, ...headers }),
    withdraw: (body) => send('/submissions/test/withdraw', body, {}),
    get,
    async pledge(id = 'open') {
      const feed = (await (await get('/feeds/test.json')).json()) as { pledges: { id: string }[] };
      return feed.pledges.find((pledge) => pledge.id === id) as never;
    },
    async close() {
      await jobs.stop();
      close();
      await notices?.stop();
      await database.destroy();
      feeds.remove();
    },
  };
}
