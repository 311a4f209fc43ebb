import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { checkContract } from '../conformance/suite.js';
import { testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { makeFeedsFolder } from './feed.js';
import { startProcess } from './process.js';

await onEachDatabase('the collector keeps the submission contract', ({ fresh }) => {
  test('over HTTP', async (context) => {
    const feeds = makeFeedsFolder();
    const origin = 'https://portal.example';
    const collector = await startProcess({
      ...testVariables,
      ...(await fresh()),
      FEEDS_DIR: feeds.folder,
      ALLOWED_ORIGINS: origin,
    });
    context.after(async () => {
      await collector.stop();
      rmSync(feeds.folder, { recursive: true });
    });
    const at = `http://127.0.0.1:${collector.port}`;
    await checkContract(context, {
      url: `${at}/submissions/test`,
      feed: `${at}/feeds/test.json`,
      pledge: 'open',
      closed: 'past',
      notOpen: 'future',
      origin,
      activity: 'duty',
    });
  });
});
