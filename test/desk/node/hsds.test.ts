import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed } from '../../../desk/checks/check-feed.js';
import { NoServices, readHsds } from '../../../desk/spreadsheet/read-hsds.js';

const service = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: '社区便民服务台',
  description: '开证明、办卡、\n缴费。',
  url: 'https://shili.example/fuwu',
  email: 'fuwu@shili.example',
  assured_date: '2026-02-26',
  organization: { name: '示例社区' },
  phones: [{ number: '010-5550 0100', type: 'voice' }],
  attributes: [{ taxonomy_term: { name: '政务' } }],
  schedules: [
    { freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '08:30', closes_at: '11:30:00' },
    { byday: 'SA', opens_at: '9:00+08:00', closes_at: '11:30', notes: '只办社保' },
    { byday: '1MO', opens_at: '09:00', closes_at: '10:00' },
    { byday: 'SU', opens_at: 'morning', closes_at: '10:00' },
  ],
  service_at_locations: [
    {
      location: {
        name: '社区一楼',
        latitude: 39.9,
        longitude: 116.4,
        addresses: [{ address_1: '示例路1号', city: '示例市' }],
      },
    },
  ],
};

test('a service of an HSDS API becomes a member that the contract takes', () => {
  const { members, leftOut, problems } = readHsds(
    JSON.stringify({ contents: [service, { description: 'nameless' }], total_items: 2 }),
    new Set(),
  );
  assert.equal(leftOut, 1);
  assert.deepEqual(problems, [
    'services[0].schedules[2].byday',
    'services[0].schedules[3].opens_at',
  ]);
  assert.deepEqual(members, [
    {
      id: 'she-qu-bian-min-fu-wu-tai',
      kind: 'organisation',
      name: '社区便民服务台',
      organisation: '示例社区',
      summary: '开证明、办卡、 缴费。',
      category: '政务',
      hours: [
        { days: ['MO', 'TU', 'WE'], opens: '08:30', closes: '11:30' },
        { days: ['SA'], opens: '09:00', closes: '11:30', note: '只办社保' },
      ],
      place: {
        name: '社区一楼',
        address: '示例路1号 示例市',
        position: { latitude: 39.9, longitude: 116.4 },
      },
      contact: {
        tel: '010-5550 0100',
        email: 'fuwu@shili.example',
        url: 'https://shili.example/fuwu',
        public: true,
      },
      checkedOn: '2026-02-26',
    },
  ]);
  const errors = checkFeed({ civic: 1, members }, Date.now()).filter(
    ({ tone, path }) => tone === 'error' && path[0] === 'members',
  );
  assert.deepEqual(
    errors.filter((one) => !JSON.stringify(one).includes('sample')),
    [],
  );
});

test('rows of a CSV with one id are one service with several times', () => {
  const { members } = readHsds(
    '\uFEFFid,name,phone,taxonomy_term,byday,opens_at,closes_at,address_1\n' +
      '1,红星理发店,010-55500111,理发,"MO,TU",09:00,18:30,2号楼东侧\n' +
      '1,红星理发店,,,SA,10:00,20:00,\n' +
      '2,老年食堂,,餐饮,,,,\n',
    new Set(['hong-xing-li-fa-dian']),
  );
  assert.equal(members.length, 2);
  assert.notEqual(members[0]!['id'], 'hong-xing-li-fa-dian', 'that id is taken');
  assert.deepEqual(members[0]!['hours'], [
    { days: ['MO', 'TU'], opens: '09:00', closes: '18:30' },
    { days: ['SA'], opens: '10:00', closes: '20:00' },
  ]);
  assert.deepEqual(members[0]!['place'], { name: '2号楼东侧' });
  assert.deepEqual(members[1], {
    id: 'lao-nian-shi-tang',
    kind: 'organisation',
    name: '老年食堂',
    category: '餐饮',
  });
});

test('what is no directory is refused', () => {
  for (const file of ['', '{"broken"', 'a,b\n1,2', '<html>'])
    assert.throws(() => readHsds(file, new Set()), NoServices, file);
  assert.deepEqual(readHsds('[]', new Set()), { members: [], leftOut: 0, problems: [] });
});
