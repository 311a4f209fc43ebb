import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { check, type Table } from '../../src/contract/check.js';
import { feed, feedHead, sections } from '../../src/contract/feed.js';
import {
  activitiesTable,
  formsTable,
  measuresTable,
  membersTable,
  pledgesTable,
} from '../../src/contract/generated/tables.js';
import { areasTable } from '../../src/contract/generated/areas-table.js';
import { memberServiceTable } from '../../src/contract/generated/member-service-table.js';
import { memberFeatureTable } from '../../src/contract/generated/member-feature-table.js';
import { memberHonoursTable } from '../../src/contract/generated/member-honours-table.js';
import { noticeTable } from '../../src/contract/generated/notice-table.js';
import { seriesTable } from '../../src/contract/generated/series-table.js';
import { recordsTable } from '../../src/contract/generated/records-table.js';
import { eventsTable } from '../../src/contract/generated/events-table.js';
import { headTable } from '../../src/contract/generated/head-table.js';
import type { Issue } from '../../src/contract/issue.js';
import { fromZodError } from '../../src/contract/zod-issue.js';
import { demoFeed } from '../helpers/feeds.js';
import { mutate, randomFrom } from '../helpers/mutate.js';

const runs = 5000;
const published = [
  'sample',
  'liaoyuan',
  'pledge-sample',
  'volunteer-sample',
  'survey',
  'records',
  'records-sample',
  'lists-sample',
  'campaign',
  'habits',
] as const;
const tables: Record<string, Table> = {
  series: seriesTable,
  // Each part of a page checks what it shows of a member; together they are the whole.
  members: {
    ...membersTable,
    ...memberHonoursTable,
    ...memberServiceTable,
    ...memberFeatureTable,
  },
  measures: measuresTable,
  pledges: pledgesTable,
  activities: activitiesTable,
  forms: formsTable,
  records: recordsTable,
  events: eventsTable,
  areas: areasTable,
};
const limits: Record<string, number> = {
  series: 500,
  members: 50_000,
  measures: 5000,
  pledges: 500,
  activities: 500,
  forms: 500,
  records: 20000,
  events: 5000,
  areas: 20000,
  notices: 20,
};

function byTables(document: Record<string, unknown>): {
  issues: Issue[];
  kept: Record<string, unknown> | undefined;
} {
  const issues: Issue[] = [];
  const kept = check(headTable, document, issues) as Record<string, unknown> | undefined;
  // Notices are no section: nobody asks for one by its id.
  for (const [key, table] of Object.entries({ ...tables, notices: noticeTable })) {
    if (!Object.prototype.hasOwnProperty.call(document, key) || document[key] === undefined)
      continue;
    const list = check(['list', table, limits[key]!], document[key], issues, [key]);
    if (kept && list) kept[key] = list;
  }
  return { issues, kept };
}

const asLines = (issues: readonly Issue[]): string[] =>
  issues
    .map((issue) => `${issue.path.join('/')} ${JSON.stringify({ ...issue, path: undefined })}`)
    .sort();

describe('compact checks and zod schemas', () => {
  it(`say the same of ${runs} broken feeds, and what the checks keep satisfies zod`, async () => {
    const feeds = (await Promise.all(published.map((name) => demoFeed(name)))).map((whole) => ({
      ...whole,
      members: (whole['members'] as unknown[] | undefined)?.slice(0, 8),
      measures: (whole['measures'] as unknown[] | undefined)?.slice(0, 4),
      // What the collector alone reads has no table.
      live: undefined,
      // A directory reads these entry by entry.
      holidays: undefined,
    }));
    const random = randomFrom(20230720);
    let broken = 0;
    for (let run = 0; run < runs; run++) {
      const document = mutate(feeds[run % feeds.length], random);
      if (typeof document !== 'object' || document === null || Array.isArray(document)) continue;
      const parsed = z.safeParse(feed, document);
      const fromZod = parsed.success ? [] : fromZodError(parsed.error, document);
      const { issues, kept } = byTables(document as Record<string, unknown>);
      if (issues.length) broken++;
      expect(asLines(issues), JSON.stringify(document)).to.deep.equal(asLines(fromZod));
      if (kept) expect(z.safeParse(feed, kept).success, JSON.stringify(kept)).to.equal(true);
    }
    // The generator must break most of what it touches, or the comparison shows nothing.
    expect(broken).to.be.greaterThan(runs / 2);
  });

  it('have a table for each section', () => {
    expect(Object.keys(tables).sort()).to.deep.equal(Object.keys(sections).sort());
    expect(z.safeParse(feedHead, { civic: 1 }).success).to.equal(true);
  });

  it('take the feeds of the demo as they are', async () => {
    for (const name of published) {
      const document = await demoFeed(name);
      expect(byTables(document).issues, name).to.deep.equal([]);
      expect(z.safeParse(feed, document).success, name).to.equal(true);
    }
  });
});
