import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Area } from '../../../../src/contract/area.js';
import {
  areaTree,
  countAreas,
  faultyAreas,
  findAreas,
  lineOf,
  officeOf,
} from '../../../../src/contract/rules/areas.js';
import { readBuilding, readBuildings } from '../../../../src/contract/rules/buildings.js';

describe('a building as people write it', () => {
  it('is one building, however it is written', () => {
    for (const written of [
      '3号楼',
      '3栋',
      '三号楼',
      '3幢',
      '３号楼',
      '3#楼',
      '3#',
      '第3栋',
      '03号楼',
      ' 3 号 楼 ',
      '3號樓',
      '三棟',
      '3',
    ])
      assert.deepEqual(readBuilding(written), { estate: '', building: '3' }, written);
  });

  it('may have the estate before it and the unit behind it', () => {
    assert.deepEqual(readBuilding('河西新苑3号楼2单元'), {
      estate: '河西新苑',
      building: '3',
      unit: '2',
    });
    assert.deepEqual(readBuilding('金鼎水岸十二栋三单元501'), {
      estate: '金鼎水岸',
      building: '12',
      unit: '3',
    });
    assert.deepEqual(readBuilding('A座'), { estate: '', building: 'a' });
    assert.deepEqual(readBuilding('甲3号楼'), { estate: '', building: '甲3' });
  });

  it('is numbered in Chinese as well', () => {
    for (const [written, building] of [
      ['十号楼', '10'],
      ['二十栋', '20'],
      ['二十三号楼', '23'],
      ['一百零三幢', '103'],
      ['一二栋', '12'],
    ])
      assert.equal(readBuilding(written!)?.building, building, written);
  });

  it('is none where nothing says so', () => {
    for (const written of ['', '第四网格', '活动室', '王一帆', '🏠'])
      assert.equal(readBuilding(written), undefined, written);
  });

  it('may be one of several', () => {
    const numbers = (text: string): string[] => readBuildings(text).map(({ building }) => building);
    assert.deepEqual(numbers('12-15栋'), ['12', '13', '14', '15']);
    assert.deepEqual(numbers('1号楼至3号楼'), ['1', '2', '3']);
    assert.deepEqual(numbers('3、5、7号楼'), ['3', '5', '7']);
    assert.deepEqual(numbers('八号楼'), ['8']);
    assert.deepEqual(numbers('1-99999栋'), [], 'a mistake is no building');
    assert.deepEqual(
      readBuildings('河西新苑1-2号楼、5号楼').map(({ estate }) => estate),
      ['河西新苑', '河西新苑', '河西新苑'],
    );
  });
});

const areas: Area[] = [
  {
    id: 'c',
    name: '示例社区',
    level: 'community',
    contact: { name: '服务台', tel: '010-55500100' },
    posts: [{ title: '书记', member: 'a' }],
  },
  {
    id: 'g1',
    name: '第一网格',
    level: 'grid',
    parent: 'c',
    posts: [{ title: '网格员', member: 'b' }, { title: '网格长' }],
  },
  { id: 'g2', name: '第二网格', level: 'grid', parent: 'c', buildings: ['6-8栋'], households: 360 },
  { id: 'e', name: '河西新苑', level: 'estate', parent: 'g1' },
  { id: 'b3', name: '3号楼', level: 'building', parent: 'e', households: 120 },
  { id: 'u2', name: '二单元', level: 'unit', parent: 'b3', posts: [{ title: '单元长' }] },
  { id: 'x3', name: '3号楼', level: 'building', parent: 'g2', households: 90 },
];
const ids = (found: readonly { node: { area: Area } }[]): string[] =>
  found.map(({ node }) => node.area.id);

describe('areas', () => {
  it('are a tree, with what it adds up to', () => {
    const tree = areaTree(areas);
    assert.deepEqual(
      tree.roots.map(({ area }) => area.id),
      ['c'],
    );
    const counts = countAreas(tree, ({ member }) => member === 'a' || member === 'b');
    assert.deepEqual(counts.get(tree.roots[0]!), {
      grids: 2,
      buildings: 5,
      units: 1,
      // What the grid says of itself counts, not what its buildings add up to.
      households: 480,
      posts: 4,
      vacancies: 2,
    });
    assert.deepEqual(
      lineOf(tree.byId.get('u2')!).map(({ area }) => area.name),
      ['二单元', '3号楼', '河西新苑', '第一网格', '示例社区'],
    );
    assert.equal(officeOf(tree.byId.get('u2')!)?.tel, '010-55500100');
  });

  it('are found by the building, the estate, the unit and by their names', () => {
    const tree = areaTree(areas);
    assert.deepEqual(ids(findAreas(tree, '三号楼')), ['b3', 'x3']);
    assert.deepEqual(ids(findAreas(tree, '河西新苑3栋')), ['b3']);
    assert.deepEqual(ids(findAreas(tree, '河西新苑3栋2单元')), ['u2']);
    const [listed] = findAreas(tree, '7幢');
    assert.equal(listed?.node.area.id, 'g2');
    assert.equal(listed?.building, '7号楼');
    assert.deepEqual(ids(findAreas(tree, '第二网格')), ['g2']);
    assert.deepEqual(findAreas(tree, '99号楼'), []);
    assert.deepEqual(findAreas(tree, ' '), []);
  });

  it('that are parts of themselves stand on their own, and are told', () => {
    const bad: Area[] = [
      { id: 'self', name: '自己', level: 'grid', parent: 'self' },
      { id: 'one', name: '一', level: 'grid', parent: 'two' },
      { id: 'two', name: '二', level: 'grid', parent: 'one' },
      { id: 'below', name: '下', level: 'building', parent: 'one' },
      {
        id: 'lost',
        name: '孤',
        level: 'grid',
        parent: 'nobody',
        posts: [{ title: '网格员', member: 'gone' }],
        buildings: ['河边'],
      },
    ];
    const tree = areaTree(bad);
    assert.deepEqual(
      tree.roots.map(({ area }) => area.id),
      ['self', 'one', 'two', 'lost'],
    );
    const issues = faultyAreas(bad, { has: () => false }, ({ id }) => ['areas', id]);
    assert.deepEqual(
      issues.map(({ path, code }) => `${path.join('.')} ${code}`),
      [
        'areas.self.parent ancestor',
        'areas.one.parent ancestor',
        'areas.two.parent ancestor',
        'areas.lost.parent reference',
        'areas.lost.posts.0.member reference',
        'areas.lost.buildings.0 unread',
      ],
    );
  });

  it('may be ten thousand, side by side or each in the one before', () => {
    const many = (parentOf: (index: number) => string | undefined): Area[] =>
      Array.from({ length: 10_000 }, (_, index) => {
        const parent = parentOf(index);
        return {
          id: `a-${index}`,
          name: `${index}号楼`,
          level: 'building' as const,
          ...(parent !== undefined && { parent }),
        };
      });
    for (const parentOf of [
      () => undefined,
      (index: number) => (index ? `a-${index - 1}` : undefined),
      (index: number) => `a-${(index + 1) % 10_000}`,
    ]) {
      const tree = areaTree(many(parentOf));
      const counts = countAreas(tree, () => true);
      assert.equal(counts.size, 10_000);
      assert.deepEqual(ids(findAreas(tree, '九千号楼')), []);
      assert.deepEqual(ids(findAreas(tree, '9000栋')), ['a-9000']);
    }
  });
});
