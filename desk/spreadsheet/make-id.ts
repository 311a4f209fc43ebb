import { pinyin } from 'pinyin-pro';

/** An id that is made of a name: 高微 → gao-wei. Names in other scripts than Latin and Chinese get a number. */
export function makeId(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const spelled = pinyin(name.slice(0, 24), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
  const base = spelled || fallback;
  if (spelled && !taken.has(base)) return base;
  for (let number = spelled ? 2 : 1; ; number++) {
    const id = `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
