/** The same data for all: realistic in length, made up, the same at every run. */
import type { Activity } from '../../../src/contract/activity.js';
import type { CivicEvent } from '../../../src/contract/events.js';
import type { Field } from '../../../src/contract/form.js';
import type { Measure } from '../../../src/contract/measure.js';
import type { Member } from '../../../src/contract/member.js';
import type { Pledge } from '../../../src/contract/pledge.js';
import type { Form } from '../../../src/contract/questionnaire.js';
import type { CivicRecord } from '../../../src/contract/records.js';

const source = {
  name: '示例日报',
  title: '示例社区的一周',
  date: '2024-03-08',
  url: 'https://example.org/news',
};

export const membersOf = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p-${index}`,
    name: `示例人物${index}`,
    role: '网格员',
    organisation: '示例街道示例社区',
    summary: '带着邻居把楼前的荒地种成花园，每周走访独居老人，把大家的事记在本子上。',
    story: ['示例人物并不存在，这一段只为让卡片和报纸上的一样长：做了什么，怎样做，邻居怎么说。'],
    facts: [
      { label: '走访居民', value: 1000 + index, unit: '户' },
      { label: '解决问题', value: 12 + (index % 400), unit: '件' },
    ],
    source,
  }));

/** Every value is another one than in the turn before. */
export const measuresOf = (count: number, turn: number): Measure[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m-${index}`,
    label: `走访居民${index}`,
    value: 1000 + ((index * 7 + turn * 137) % 8000),
    target: 10_000,
    unit: '户',
    asOf: '2024-03-08',
    source,
  }));

export const pledgesOf = (count: number): Pledge[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `g-${index}`,
    title: '示例社区文明公约',
    preamble: '我们住在一个院子里，走同一条路，用同一盏灯。示例社区的居民一起商量，定下这份公约。',
    articles: [
      '见面问声好。电梯里让一步，楼道里轻一点，邻里有事搭把手。',
      '垃圾分好类，投进对应的桶。',
      '过马路看灯，走斑马线。骑车戴好头盔，不在人行道上骑行。',
      '晚上十点以后，音响关小，让上夜班和要上学的人睡个好觉。',
    ],
    issuer: '示例社区居民委员会',
    date: '2024-03-08',
    signed: { value: 1236 + index, target: 5000, unit: '人', asOf: '2024-03-08' },
    fields: [
      {
        name: 'name',
        type: 'name',
        label: '姓名',
        hint: '公开时只显示第一个字。',
        required: true,
        maxLength: 40,
        autocomplete: 'name',
      },
      { name: 'phone', type: 'tel', label: '手机号', hint: '可以不填。', autocomplete: 'tel' },
      {
        name: 'place',
        type: 'select',
        label: '住在哪个小区',
        required: true,
        options: [
          { value: 'east', label: '示例东苑' },
          { value: 'west', label: '示例西苑' },
          { value: 'old', label: '示例老街' },
        ],
      },
      { name: 'words', type: 'textarea', label: '想说的话', maxLength: 200 },
    ],
    consents: [
      { id: 'data', version: '1', text: '我同意示例社区保存我填写的内容。', required: true },
      { id: 'wall', version: '1', text: '我同意在签名墙上显示我的姓氏。' },
    ],
    submit: { url: 'https://example.org/submissions' },
  }));

/** Six posts on three days, far enough ahead to be open whenever this runs. */
export const activitiesOf = (count: number): Activity[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `a-${index}`,
    title: '示例社区文明交通岗',
    summary: '早晚高峰在路口值守，提醒行人走斑马线、骑车人戴头盔，帮老人和孩子过马路。',
    place: { name: '示例社区服务中心', address: '示例路8号' },
    organiser: '示例社区居民委员会',
    timeZone: 'Asia/Shanghai',
    posts: Array.from({ length: 6 }, (_none, at) => ({
      id: `t-${at}`,
      title: at % 2 ? '第二小学门口' : '老街口',
      kind: at % 2 ? '放学时段' : '早高峰',
      place: { name: at % 2 ? '第二小学门口' : '老街口' },
      starts: `2098-03-0${4 + Math.floor(at / 2)}T${at % 2 ? '16:30' : '07:00'}:00+08:00`,
      ends: `2098-03-0${4 + Math.floor(at / 2)}T${at % 2 ? '18:00' : '08:30'}:00+08:00`,
      capacity: 6,
      taken: at,
    })),
    fields: [
      { name: 'name', type: 'name', label: '姓名', required: true, autocomplete: 'name' },
      { name: 'phone', type: 'tel', label: '手机号', required: true, autocomplete: 'tel' },
    ],
    consents: [
      { id: 'data', version: '1', text: '我同意示例社区保存我填写的内容。', required: true },
    ],
    submit: { url: 'https://example.org/submissions' },
  }));

const levels = ['很好', '一般', '不好'].map((label, index) => ({
  value: String(3 - index),
  label,
}));

const surveyOf = (id: string, fields: Field[]): Form => ({
  id,
  kind: 'survey',
  title: '示例社区居民意见调查',
  summary: '想知道这一年做得怎么样，哪里还要改。',
  issuer: '示例社区居民委员会',
  fields,
  consents: [{ id: 'use', version: '1', text: '我同意示例社区统计我填写的内容。', required: true }],
  submit: { url: 'https://example.org/submissions' },
});

/** Short ones: six questions, two of them under a condition. */
export const surveysOf = (count: number): Form[] =>
  Array.from({ length: count }, (_, index) =>
    surveyOf(`f-${index}`, [
      { name: 'estate', type: 'select', label: '住在哪个小区', required: true, options: levels },
      { name: 'years', type: 'text', label: '住了几年' },
      { name: 'trouble', type: 'text', label: '最烦心的事', hint: '写一件就可以。' },
      {
        name: 'where',
        type: 'text',
        label: '在哪里',
        showIf: { field: 'trouble' },
      },
      {
        name: 'since',
        type: 'text',
        label: '从什么时候开始',
        showIf: { field: 'trouble' },
      },
      { name: 'words', type: 'textarea', label: '还想说什么', maxLength: 200 },
    ]),
  );

/** A long one: a hundred questions of every kind on one page, thirty of them under a condition. */
export const longSurvey = (): Form =>
  surveyOf(
    'long',
    Array.from({ length: 100 }, (_, index): Field => {
      const field = {
        name: `q${index}`,
        label: `第${index + 1}个问题`,
        ...(index >= 70 && { showIf: { field: `q${index - 70}`, not: ['no'] } }),
      };
      switch (index % 5) {
        case 1:
          return { ...field, type: 'rating' };
        case 2:
          return { ...field, type: 'choices', options: levels, other: true };
        case 3:
          return { ...field, type: 'matrix', options: levels, rows: levels };
        default:
          return { ...field, type: 'text' };
      }
    }),
  );

const categories = ['环境卫生', '供水排水', '照明', '道路', '绿化'];

/** Reported and mended; in another turn a record has another category. */
export const recordsOf = (count: number, turn = 0): CivicRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r-${index}`,
    kind: 'case',
    title: `第${index}件：楼前的路灯不亮`,
    summary: '老人晚上下楼看不清台阶，两天后换上新灯。',
    category: categories[(index + turn) % categories.length],
    area: `第${index % 11}网格`,
    status: (['done', 'in-progress', 'received'] as const)[index % 3],
    opened: `20${20 + (index % 5)}-03-04`,
    agency: '示例物业',
    updates: [{ at: '2025-03-06', text: '换上新灯，当晚亮灯。' }],
  }));

/** One an evening, far enough ahead to be to come whenever this runs. */
export const eventsOf = (count: number): CivicEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e-${index}`,
    title: `第${index}场：楼前的议事会`,
    summary: '每户来一人就好，来不了可以托邻居带话。',
    kind: (['meeting', 'show', 'course'] as const)[index % 3],
    area: `第${index % 11}网格`,
    place: { name: '7号楼前活动室' },
    starts: `2098-03-${String(4 + index).padStart(2, '0')}T19:00+08:00`,
    ends: `2098-03-${String(4 + index).padStart(2, '0')}T20:30+08:00`,
  }));
