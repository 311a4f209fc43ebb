import type { Schema } from '../shared/schema.js';
import { fieldWords, wordsOfField } from '../words/field-words.js';
import type { Cell } from './table.js';

/**
 * Where a column goes. `value`: one value. `texts`: a list of texts, split at line breaks and semicolons.
 * `figure`: one entry of a list of figures, named by the column's heading.
 */
export interface Target {
  /** Path in the item, joined by dots: `photo.src`. */
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: 'value' | 'texts' | 'figure';
  readonly schema: Schema;
}

/** Everything in an item that a column can fill, found in the schema. */
export function targetsOf(item: Schema, path: readonly string[] = []): Target[] {
  return Object.entries(item.properties ?? {}).flatMap(([name, schema]): Target[] => {
    const here = [...path, name];
    const target = { key: here.join('.'), path: here, schema };
    const { type, items } = schema;
    if (type === 'object') return targetsOf(schema, here);
    if (type !== 'array') return [{ ...target, kind: 'value' }];
    if (items?.type === 'string' || items?.type === 'number') return [{ ...target, kind: 'texts' }];
    const { label, value } = items?.properties ?? {};
    return label?.type === 'string' && value?.type === 'number'
      ? [{ ...target, kind: 'figure' }]
      : [];
  });
}

/** What editors head such columns with, beyond the names that the form shows. */
const alsoCalled: Readonly<Record<string, string | readonly string[]>> = {
  姓名: 'name',
  名字: 'name',
  名称: ['name', 'label', 'title'],
  单位名称: ['name', 'organisation'],
  // Of a person, where they work; of a number, what is counted in.
  单位: ['organisation', 'unit', 'organiser'],
  主办单位: 'organiser',
  备注: ['note', 'requirements'],
  说明: ['note', 'summary'],
  社区: 'organisation',
  工作单位: 'organisation',
  职位: 'role',
  岗位: 'role',
  简介: 'summary',
  介绍: 'summary',
  事迹: 'story',
  主要事迹: 'story',
  标签: 'tags',
  照片: 'photo.src',
  图片: 'photo.src',
  图注: 'photo.caption',
  摄影: 'photo.credit',
  指标: 'label',
  项目: 'label',
  名目: 'label',
  数量: 'value',
  数值: 'value',
  现值: 'value',
  当前值: 'value',
  完成数: 'value',
  目标: 'target',
  目标数: 'target',
  目标值: 'target',
  单位计量: 'unit',
  计量单位: 'unit',
  截至: 'asOf',
  截止日期: ['asOf', 'closes'],
  日期: ['asOf', 'date'],
  截至日期: 'asOf',
  统计日期: 'asOf',
  标题: 'title',
  编号: 'id',
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*：:（）()_-]/g, '');

/** The target that a heading most probably means; the editor can choose another. */
export function guessTarget(heading: Cell, section: string, targets: readonly Target[]): string {
  const given = plain(String(heading ?? ''));
  if (!given) return '';
  for (const target of targets) {
    const [zh = '', , en = ''] = wordsOfField([section, ...target.path]) ?? [];
    const group =
      target.path.length > 1 ? (fieldWords[target.path[0]!] ?? ['', '', '']) : ['', '', ''];
    const names = [target.key, zh, en, `${group[0]}${zh}`, `${group[2]}${en}`];
    // A field of a group is only meant by its own name where nothing else is called that.
    const own = target.path.length === 1 || !targets.some((one) => one.path[0] === target.path[1]);
    if (names.slice(own ? 0 : 3).some((name) => name && plain(name) === given)) return target.key;
    if (target.key === heading) return target.key;
  }
  const known = [alsoCalled[String(heading).trim()] ?? []].flat();
  const own = known.find((one) => targets.some(({ key }) => key === one));
  if (own) return own;
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
