import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkContract } from '../conformance/suite.js';
import { testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { makeFeedsFolder } from './feed.js';
import { startProcess } from './process.js';

const form = {
  id: 'proposal',
  kind: 'proposal',
  title: '议题征集',
  fields: [
    { name: 'what', type: 'textarea', label: '想议什么', required: true },
    { name: 'level', type: 'rating', label: '现在满意吗', required: true },
    {
      name: 'why',
      type: 'choices',
      label: '哪里不满意',
      options: [{ value: 'noise', label: '噪声' }],
      showIf: { field: 'level', max: 2 },
    },
  ],
  submit: { url: '/submissions/test' },
};

const report = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    { name: 'what', type: 'text', label: '什么问题', required: true },
    { name: 'photos', type: 'photos', label: '照片' },
  ],
  submit: { url: '/submissions/test' },
};

await onEachDatabase('the collector keeps the submission contract', ({ fresh }) => {
  test('over HTTP', async (context) => {
    const feeds = makeFeedsFolder();
    const file = path.join(feeds.folder, 'test.json');
    feeds.save({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), forms: [form, report] });
    const origin = 'https://portal.example';
    const collector = await startProcess({
      ...testVariables,
      ...(await fresh()),
      FEEDS_DIR: feeds.folder,
      PHOTOS_DIR: path.join(feeds.folder, 'photos'),
      // A picture of half a kilobyte takes two parts.
      BODY_LIMIT: '1400',
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
      form: 'proposal',
      photos: 'report',
      report: 'report',
    });
  });
});
