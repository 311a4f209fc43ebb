import { unzipSync } from 'fflate';
import { TableError } from './table.js';

/** What the library that reads cells does not tell: merged areas, and which cells hold formulas. */
interface SheetFacts {
  merged: string[];
  formulas: number;
  withoutValue: string[];
}

/** What the packed file may unpack to: a small file can hold gigabytes of zeros. */
const largestUnpacked = 300 * 1024 * 1024;

export function readSheetFacts(bytes: Uint8Array): SheetFacts {
  let total = 0;
  const decoder = new TextDecoder();
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      total += originalSize;
      if (total > largestUnpacked) throw new TableError('too-large');
      return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
  const text = (name: string): string => decoder.decode(files[name] ?? new Uint8Array());
  const xml = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')));
  const notes: SheetFacts = { merged: [], formulas: 0, withoutValue: [] };
  for (const [, area] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]+)"/g))
    notes.merged.push(area!);
  for (const [, attributes, content] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*[^/])>((?:(?!<\/(?:\w+:)?c>)[\s\S])*?<(?:\w+:)?f\b[\s\S]*?)<\/(?:\w+:)?c>/g,
  )) {
    notes.formulas++;
    const isError = /\bt="e"/.test(attributes!);
    const hasValue = /<(?:\w+:)?v\b[^>]*>[^<]/.test(content!);
    const name = /\br="([A-Z]+\d+)"/.exec(attributes!)?.[1];
    if (name && (isError || !hasValue)) notes.withoutValue.push(name);
  }
  return notes;
}

/** The sheet that stands first in the workbook, which need not be the file called sheet1. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!id || !relation.includes(`Id="${id}"`)) continue;
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (target) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}
