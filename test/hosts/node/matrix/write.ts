/** The matrix as a page of docs: written by the tests, and held against them. */
import type { Result } from './result.js';

export interface Group {
  readonly title: string;
  readonly note: string;
  /** Headings of what is tried, and of what is said about it: a table's cells are read out with them. */
  readonly subject: readonly [string, string?];
  readonly columns: Readonly<Record<string, string>>;
  readonly results: readonly Result[];
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');

function table({ title, note, subject, columns, results }: Group): string {
  const keys = Object.keys(columns);
  const hasWhat = results.some(({ what }) => what);
  const head = [...subject.slice(0, hasWhat ? 2 : 1), ...Object.values(columns)];
  const rows = results.map(({ name, what, faults }) => [
    cell(name),
    ...(hasWhat ? [cell(what)] : []),
    ...keys.map((key) => (faults[key] === undefined ? '✓' : '✗')),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `## ${title}\n\n${note}\n\n${lines.join('\n')}\n`;
}

export const matrix = (groups: readonly Group[]): string =>
  [
    '<!-- Written by test/hosts/node/matrix.test.ts: CIVIC_WRITE=1 node --import tsx --test test/hosts/node/matrix.test.ts -->',
    '# What the kit survives',
    '',
    'Each line is tried on the software that it names, in Chromium, at every run of the tests. ✓ holds, ✗ does not.',
    '',
    ...groups.map(table),
  ].join('\n');
