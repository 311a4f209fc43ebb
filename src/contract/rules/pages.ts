import type { Field } from '../form.js';

/** Questions under one title. */
export interface FormSection {
  readonly title: string | undefined;
  readonly fields: readonly Field[];
}

/** Up to so many questions are read at a glance and stand on one page. */
const mostOnOnePage = 8;

/**
 * The questions by pages and sections. A long form breaks where its editor says so, else at its sections. What a condition
 * hides has no part in where pages break, so that an answer does not move what stands around it; pages with nothing to
 * answer are left out.
 */
export function pagesOf(fields: readonly Field[], asked: readonly Field[]): FormSection[][] {
  const isLong = fields.length > mostOnOnePage;
  const isMarked = fields.some(({ newPage }) => newPage);
  const pages: { title: string | undefined; fields: Field[] }[][] = [];
  for (const field of fields) {
    const { section, newPage } = field;
    const begins = isLong && (isMarked ? newPage : section);
    if (pages.length === 0 || begins) pages.push([]);
    const page = pages[pages.length - 1]!;
    if (page.length === 0 || section) page.push({ title: section, fields: [] });
    if (asked.includes(field)) page[page.length - 1]!.fields.push(field);
  }
  return pages
    .map((page) => page.filter((section) => section.fields.length > 0))
    .filter((page) => page.length > 0);
}
