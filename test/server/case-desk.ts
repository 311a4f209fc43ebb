import assert from 'node:assert/strict';
import type { FollowedCase } from '../../src/contract/index.js';
import type { CivicRecord } from '../../src/contract/records.js';
import type { DeskAct } from '../../server/collector/cases/case-state.js';
import type { CasePage, ShownCase } from '../../server/collector/cases/show-case.js';
import { newSecret } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import type { DatabaseVariables } from './databases.js';

export const admin = { Authorization: `Bearer ${adminToken}` };

export const reportForm = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    {
      name: 'category',
      type: 'select',
      label: '哪一类',
      required: true,
      options: [
        { value: 'lights', label: '路灯' },
        { value: 'waste', label: '垃圾' },
      ],
    },
    { name: 'what', type: 'textarea', label: '什么问题', required: true },
    { name: 'where', type: 'place', label: '在哪里' },
    { name: 'name', type: 'name', label: '姓名' },
    { name: 'tel', type: 'tel', label: '电话' },
    { name: 'photos', type: 'photos', label: '照片', max: 9 },
  ],
  submit: { url: '/submissions/test' },
};

export const members = [
  { id: 'property', kind: 'organisation', name: '物业服务中心' },
  { id: 'grid', kind: 'organisation', name: '第一网格' },
];

export async function openReports(
  variables: DatabaseVariables,
  more: object = {},
  settings: Record<string, string> = {},
): Promise<TestCollector> {
  const collector = await openCollector(variables, { BODY_LIMIT: '20000', ...settings });
  collector.saveFeed({ civic: 1, lang: 'zh-Hans', forms: [reportForm], members, ...more });
  return collector;
}

/** What only the resident knows of a report, and what must never be public of it. */
export const secrets = {
  name: '王小明',
  tel: '13812345678',
  what: '三单元402门口路灯不亮，请联系王小明',
};

export async function sendReport(
  collector: TestCollector,
  { photos = [], ...values }: { photos?: string[]; category?: string; what?: string } = {},
) {
  const secret = newSecret();
  const answer = await collector.sign({
    civic: 1,
    form: 'report',
    values: {
      category: 'lights',
      ...secrets,
      where: { text: '三单元门口', latitude: 42.9012, longitude: 125.1432 },
      ...values,
      photos,
    },
    consents: [],
    secret,
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return { receipt: answer.body.receipt as string, secret };
}

interface Answered<Body> {
  status: number;
  body: Body & { code?: string; errors?: { pointer: string; code: string }[] };
}

async function ask<Body>(
  collector: TestCollector,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answered<Body>> {
  const response = await collector.app.request(path, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: response.status, body: (await response.json()) as Answered<Body>['body'] };
}

/** The desk of a collector, as its page asks. */
export function caseDesk(collector: TestCollector, feed = 'test') {
  const path = `/admin/cases/${feed}`;
  const show = async (record: string) =>
    (await ask<ShownCase>(collector, `${path}/${record}`, undefined, admin)).body;
  const post = async (record: string, what: string, body: object, version?: number) => {
    const at = version ?? (await show(record)).version;
    const sent = { who: '李主任', version: at, ...body };
    return ask<ShownCase>(collector, `${path}/${record}/${what}`, sent, admin);
  };
  return {
    show,
    list: async (query = '') =>
      (await ask<CasePage>(collector, `${path}${query}`, undefined, admin)).body,
    act: (record: string, act: DeskAct, version?: number) => post(record, 'acts', { act }, version),
    /** As `act`, where nothing may stand in the way. */
    async must(record: string, act: DeskAct): Promise<ShownCase> {
      const { status, body } = await post(record, 'acts', { act });
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    },
    undo: (record: string, version?: number) => post(record, 'undo', {}, version),
  };
}

export const follow = (collector: TestCollector, own: object): Promise<Answered<FollowedCase>> =>
  ask(collector, '/submissions/test/case', own);

export const move = (
  collector: TestCollector,
  own: object,
  what: object,
): Promise<Answered<FollowedCase>> =>
  ask(collector, '/submissions/test/case/act', { ...own, ...what });

export async function publicFeed(collector: TestCollector) {
  const response = await collector.get('/feeds/test.json');
  const text = await response.text();
  const { records = [], measures = [] } = JSON.parse(text) as {
    records?: CivicRecord[];
    measures?: { id: string; value?: number }[];
  };
  return { text, records, measures };
}

export const passText = (more: object = {}): DeskAct => ({
  kind: 'pass',
  shown: {
    title: '三单元门口路灯不亮',
    category: 'lights',
    place: { name: '三单元门口' },
    ...more,
  },
});
