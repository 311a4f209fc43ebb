/*
 * Buildings as people write them: 3号楼, 3栋, 三号楼, 3幢, ３号楼, 3#楼 are one building; with the estate before it and the unit
 * behind: 河西新苑3号楼2单元. For page, desk and spreadsheet alike.
 */

/** A building that somebody named. */
interface BuildingName {
  /** The estate, as it was written, without spaces; empty where none was named. */
  readonly estate: string;
  /** `3`, `a`, `12b`. */
  readonly building: string;
  /** Number of the unit in it. */
  readonly unit?: string;
}

const digits = '零一二三四五六七八九';

/** 十二 is 12, 二十 is 20, 一百零三 is 103. What is written digit by digit, 一二, is 12 as well. */
function readChineseNumber(text: string): string {
  if (!/[十百]/.test(text)) return [...text].map((one) => digits.indexOf(one)).join('');
  let sum = 0;
  let digit = 0;
  for (const one of text) {
    if (one === '百' || one === '十') {
      sum += (digit || 1) * (one === '百' ? 100 : 10);
      digit = 0;
    } else digit = digits.indexOf(one);
  }
  return String(sum + digit);
}

/** One way of writing for each thing: half-width, lower case, simplified, numbers as digits. */
export const plainPlace = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/號/g, '号')
    .replace(/樓/g, '楼')
    .replace(/棟/g, '栋')
    .replace(/單/g, '单')
    .replace(/[〇○]/g, '零')
    .replace(/两/g, '二')
    .replace(/[零一二三四五六七八九十百]+(?=号|栋|幢|座|#|楼|单元|网格)/g, readChineseNumber);

const building = '(?:[a-z甲乙丙丁]?-?\\d+[a-z]?|[a-z甲乙丙丁])';
const kind = '(?:号楼|号院|栋楼?|幢楼?|座|#楼?|号)';
/** A name with a kind of building behind it, and perhaps its unit; or a number or letter alone. */
const named = new RegExp(`^(.*?)第?(${building})${kind}(?:第?(\\d+)(?:单元|门|#|$|-))?`);
const alone = new RegExp(`^${building}$`);

const withoutZeros = (text: string): string =>
  text.replace(/-/g, '').replace(/(^|\D)0+(?=\d)/, '$1');

/** @returns nothing for what names no building. */
export function readBuilding(text: string): BuildingName | undefined {
  const plain = plainPlace(text);
  if (alone.test(plain)) return { estate: '', building: withoutZeros(plain) };
  const [, estate = '', found, unit] = named.exec(plain) ?? [];
  if (!found) return undefined;
  return { estate, building: withoutZeros(found), ...(unit && { unit: withoutZeros(unit) }) };
}

/** More than these are a mistake: 1-9999栋. */
const longestRange = 500;

const range = new RegExp(`^(.*?)第?(\\d+)${kind}?(?:-|~|–|—|至|到)第?(\\d+)${kind}?$`);

/** All buildings of an entry: one, from one to another (12-15栋), or several (3、5、7号楼). */
export function readBuildings(text: string): BuildingName[] {
  const found: BuildingName[] = [];
  let estate = '';
  for (const one of plainPlace(text).split(/[、,，;；和]/)) {
    const [, before = '', first, last] = range.exec(one) ?? [];
    const from = Number(first);
    const to = Number(last);
    if (first) {
      if (from > to || to - from >= longestRange) continue;
      // 河西新苑1-3号楼、5号楼: what follows is of the same estate.
      estate = before || estate;
      for (let number = from; number <= to; number++)
        found.push({ estate, building: String(number) });
      continue;
    }
    const name = readBuilding(one);
    if (!name) continue;
    estate = name.estate || estate;
    found.push({ ...name, estate });
  }
  return found;
}
