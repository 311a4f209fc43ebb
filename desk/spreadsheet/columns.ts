import type { Schema } from '../shared/schema.js';
import { fieldWords, wordsOfField } from '../words/field-words.js';
import type { Cell } from './table.js';

/**
 * Where a column goes. `value`: one value. `texts`: a list of texts, split at line breaks and semicolons.
 * `figure`: one entry of a list of figures, named by the column's heading. `options`: a line each. `condition`: a sentence.
 * `owner`: the item that an entry belongs to. `when`: part of a shift's time.
 */
export interface Target {
  /** Path in the item, joined by dots: `photo.src`. */
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: 'value' | 'texts' | 'figure' | 'options' | 'condition' | 'owner' | 'when';
  readonly schema: Schema;
}

/** Everything in an item that a column can fill, found in the schema. */
export function targetsOf(item: Schema, path: readonly string[] = []): Target[] {
  return Object.entries(item.properties ?? {}).flatMap(([name, schema]): Target[] => {
    const here = [...path, name];
    const target = { key: here.join('.'), path: here, schema };
    const { type, items } = schema;
    if (name === 'showIf') return [{ ...target, kind: 'condition' }];
    if (type === 'object') return targetsOf(schema, here);
    if (type !== 'array') return [{ ...target, kind: 'value' }];
    if (items?.type === 'string' || items?.type === 'number') return [{ ...target, kind: 'texts' }];
    const { label, value } = items?.properties ?? {};
    if (label?.type !== 'string') return [];
    if (value?.type === 'string') return [{ ...target, kind: 'options' }];
    return value?.type === 'number' ? [{ ...target, kind: 'figure' }] : [];
  });
}

/** What editors head such columns with, beyond the names that the form shows. Of two fields the first that is there. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  name: ['姓名', '名字', '名称', '单位名称'],
  label: ['指标', '项目', '名目', '名称'],
  title: ['标题', '名称', '岗位', '内容', '工作内容', '服务内容'],
  // 单位: of a person, where they work; of a number, what it is counted in.
  organisation: ['社区', '工作单位', '单位', '单位名称'],
  unit: ['单位计量', '计量单位', '单位'],
  organiser: ['主办单位', '单位'],
  role: ['职位', '岗位'],
  note: ['备注', '说明'],
  requirements: ['备注'],
  summary: ['简介', '介绍', '说明'],
  story: ['事迹', '主要事迹'],
  tags: ['标签'],
  'photo.src': ['照片', '图片'],
  'photo.caption': ['图注'],
  'photo.credit': ['摄影'],
  value: ['数量', '数值', '现值', '当前值', '完成数'],
  target: ['目标', '目标数', '目标值'],
  asOf: ['截至', '截至日期', '统计日期', '截止日期', '日期'],
  closes: ['截止日期'],
  date: ['日期'],
  id: ['编号'],
  day: ['日期', '日子', '几号', '哪天', 'date'],
  hours: ['时间', '时段', '时间段', '几点', '起止时间', '服务时间', 'time'],
  starts: ['开始时间', '起始时间', '上岗时间'],
  ends: ['结束时间', '截止时间', '下岗时间'],
  capacity: ['人数', '需要人数', '需求人数', '所需人数', '招募人数', '名额数', '几个人'],
  'place.name': ['地点', '点位', '位置', '服务地点', '岗位地点', '集合地点'],
  of: ['问卷', '表单', '公约', '活动', '所属'],
  options: ['选项'],
  showIf: ['条件'],
  text: ['内容', '习惯'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*：:（）()_-]/g, '');

/** The target that a heading most probably means; the editor can choose another. */
export function guessTarget(
  heading: Cell,
  section: string,
  targets: readonly Target[],
  list?: string,
): string {
  const given = plain(String(heading ?? ''));
  if (!given) return '';
  for (const target of targets) {
    const above = list && target.kind !== 'owner' ? [section, list] : [section];
    const own = target.kind === 'owner' ? ['title'] : target.path;
    const [zh = '', , en = ''] = wordsOfField([...above, ...own]) ?? [];
    const [groupZh = '', , groupEn = ''] =
      (target.path.length > 1 && fieldWords[target.path[0]!]) || [];
    // As an export heads it: each group's words, and then its own.
    const headed = ([0, 2] as const).map((column) =>
      own.map((_, end) => wordsOfField([...above, ...own.slice(0, end + 1)])?.[column]).join(''),
    );
    const names = [target.key, zh, en, groupZh + zh, groupEn + en, ...headed];
    // A field of a group is only meant by its own name where nothing else is called that.
    const isOwn =
      target.path.length === 1 || !targets.some((one) => one.path[0] === target.path[1]);
    if (names.slice(isOwn ? 0 : 3).some((name) => name && plain(name) === given)) return target.key;
    if (target.key === heading) return target.key;
  }
  const [known] =
    Object.entries(alsoCalled).find(
      ([key, names]) =>
        names.includes(String(heading).trim()) && targets.some((one) => one.key === key),
    ) ?? [];
  if (known) return known;
  // A heading with a unit, such as 走访居民（户）, heads figures.
  const isFigure = /.[（(][^（()）]{1,8}[)）]$/.test(String(heading));
  return (isFigure && targets.find(({ kind }) => kind === 'figure')?.key) || '';
}

/** The row that names the columns: the first in which several cells say different things. */
export function guessHeadingRow(rows: readonly Cell[][]): number {
  const found = rows
    .slice(0, 20)
    .findIndex((row) => new Set(row.filter((cell) => cell !== null)).size >= 2);
  return Math.max(0, found);
}
