import type { TestContext } from 'node:test';
import { testVariables } from './collector.js';
import { makeFeedsFolder } from './feed.js';
import { startProcess } from './process.js';

/** A collector of its own for browsers, with the feed of the tests, gone when the test is. @returns where forms are sent. */
export async function startWithFeed(context: TestContext): Promise<string> {
  const feeds = makeFeedsFolder();
  const collector = await startProcess({
    ...testVariables,
    DATABASE_FILE: `${feeds.folder}/c.sqlite`,
    FEEDS_DIR: feeds.folder,
  });
  context.after(async () => {
    await collector.stop();
    feeds.remove();
  });
  return `http://127.0.0.1:${collector.port}/submissions/test`;
}
