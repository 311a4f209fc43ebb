import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pledge as pledgeSchema, type Pledge } from '../../src/contract/index.js';
import { testActivity } from './activities.js';

const base = {
  title: '测试公约',
  articles: ['第一条', '第二条'],
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true, maxLength: 40 },
    { name: 'phone', type: 'tel', label: '手机号' },
    {
      name: 'place',
      type: 'select',
      label: '小区',
      required: true,
      options: [
        { value: 'east', label: '东苑' },
        { value: 'west', label: '西苑' },
      ],
    },
    { name: 'age', type: 'number', label: '年龄', required: true, min: 6, max: 120 },
    { name: 'words', type: 'textarea', label: '想说的话', maxLength: 200 },
    { name: 'helper', type: 'checkbox', label: '愿意帮忙' },
  ],
  consents: [
    { id: 'data', version: '1', text: '我同意保存我填写的内容。', required: true },
    { id: 'wall', version: '1', text: '我同意在签名墙上显示我的姓氏。' },
  ],
  guardian: {
    below: 14,
    consent: { id: 'guardian', version: '1', text: '我是监护人，我同意。', required: true },
  },
  signature: 'drawn',
  submit: { url: '/submissions/test' },
};

/** The pledges that the tests sign. */
const testPledges: Pledge[] = [
  {
    ...base,
    id: 'open',
    signed: {
      parts: [
        { label: '线上', value: 2 },
        { label: '纸质', value: 40 },
      ],
      steps: [100],
      asOf: '2024-01-01',
    },
    wall: [{ name: '赵**' }],
  },
  {
    ...base,
    id: 'plain',
    guardian: undefined,
    consents: undefined,
    signature: undefined,
    fields: base.fields.slice(0, 1),
  },
  { ...base, id: 'past', opens: '2020-01-01', closes: '2020-12-31' },
  { ...base, id: 'future', opens: '2090-01-01' },
].map((pledge) => pledgeSchema.parse(JSON.parse(JSON.stringify(pledge))));

export const openPledge = testPledges[0]!;
export const plainPledge = testPledges[1]!;

/** A folder with the feed `test` in it. One of its pledges is wrong, and one section is unknown to us. */
export function makeFeedsFolder(): {
  folder: string;
  save: (document: unknown, name?: string) => void;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-feeds-'));
  const save = (document: unknown, name = 'test'): void =>
    writeFileSync(
      path.join(folder, `${name}.json`),
      typeof document === 'string' || document instanceof Uint8Array
        ? document
        : JSON.stringify(document),
    );
  save({
    civic: 1,
    lang: 'zh-Hans',
    pledges: [...testPledges, { id: 'Wrong Id', title: '' }],
    activities: [testActivity],
    later: [{ id: 'later' }],
  });
  return { folder, save, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
