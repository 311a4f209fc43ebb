import { allFigures, format, isReached, type Figure, type Findings, type Table } from './figure.js';
import { ratiosOf, type Release } from './releases.js';
import type { Result, Results } from './results.js';

const unitAfter = (unit: Figure['unit']): string =>
  unit === 'ratio' || unit === '' ? '' : ` ${unit.replace('/card', ' a card')}`;

function targetText({ target, unit }: Figure): string {
  if (!target) return '';
  const { atMost, atLeast } = target;
  // 50, not 50.0; and not all digits of a sixtieth of a second.
  const inDigits = (value: number): string => `${Number(format(value, unit))}${unitAfter(unit)}`;
  return atMost === undefined ? `at least ${inDigits(atLeast!)}` : `at most ${inDigits(atMost)}`;
}

const verdict = (one: Figure): string =>
  one.target ? (isReached(one) ? 'reached' : '**missed**') : '';

function cells(one: Figure): readonly string[] {
  const { name, unit, spread, samples } = one;
  const [low, middle, high] = [spread.low, spread.median, spread.high].map((value) =>
    format(value, unit),
  );
  const quartiles = samples > 1 ? `${low} to ${high}` : '';
  return [name, `${middle}${unitAfter(unit)}`, quartiles, targetText(one), verdict(one)];
}

const head = ['figure', 'median', 'quartiles', 'target', 'verdict'] as const;

function table(rows: readonly (readonly string[])[], titles: readonly string[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function misses(figures: readonly Figure[]): string {
  return figures
    .filter((one) => one.target && !isReached(one))
    .map(
      ({ name, target }) => `- Missed: ${name}. ${target?.whereMissed ?? 'Not looked into yet'}.\n`,
    )
    .join('');
}

/** One row a contender, its medians side by side. */
function comparison({ title, rows }: Table): string {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const cellOf = (one: Figure | undefined): string =>
    one ? `${format(one.spread.median, one.unit)}${unitAfter(one.unit)}` : '';
  const body = rows.map(({ name, figures }) => [
    name,
    ...columns.map((column) => cellOf(figures[column])),
  ]);
  return table(body, [title, ...columns]);
}

/** For the terminal, while the others still run. */
export function print(findings: Findings): void {
  const { title, figures, tables = [] } = findings;
  console.log(`\n  ${title}`);
  for (const one of tables) console.log(`\n${comparison(one)}`);
  for (const one of figures) {
    const [name = '', middle = '', quartiles = '', target = '', said = ''] = cells(one);
    console.log(
      `  ${name.padEnd(58)}${middle.padStart(14)}  ${quartiles.padEnd(22)}${target} ${said}`.trimEnd(),
    );
  }
  console.log(`\n${misses(allFigures(findings))}`.replace(/^/gm, '  ').trimEnd());
}

function section(job: string, result: Result): string {
  const { title, about, figures, tables = [], date, rounds, machine } = result;
  const { processors, platform, load, versions } = machine;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `## ${title}`,
    about.map((sentence) => `- ${sentence}`).join('\n'),
    ...tables.map(comparison),
    figures.length ? table(figures.map(cells), head) : '',
    misses(allFigures(result)),
    `${date}, ${rounds} rounds, ${processors} processors (${platform}), load ${load} from other programs; ${names.join(', ')}. Again: \`npm run bench -- --job=${job}\`.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A row a ratio, a column a release, the last ones; and what was measured since. */
function history(releases: readonly Release[], results: Results): string {
  const shown = [
    ...releases
      .slice(-5)
      .map(({ version, date, ratios }) => ({ title: `${version}, ${date}`, ratios })),
    { title: 'now', ratios: ratiosOf(results) },
  ];
  const names = new Set(shown.flatMap(({ ratios }) => Object.keys(ratios)));
  const rows = [...names].map((name) => [
    name,
    ...shown.map(({ ratios: { [name]: ratio } }) =>
      ratio === undefined ? '' : format(ratio, 'ratio'),
    ),
  ]);
  return table(rows, ['ratio', ...shown.map(({ title }) => title)]);
}

/** All that is known, as a page. Written by the benchmark, never by hand. */
export function toPage(results: Results, releases: readonly Release[]): string {
  const all = Object.entries(results);
  const targets = all.flatMap(([, result]) => allFigures(result).filter(({ target }) => target));
  return `# Performance

Written by \`npm run bench\` (test/bench); do not edit. There are two yardsticks. _Hand-written_: custom elements with a shadow
root, a cloned template and one shared style sheet, which make the same DOM from the same data and check nothing. _Minimal_: the
same technique with the fewest nodes that show the name, the figures or the fields, and nothing more. Speed is a ratio
of measurements of one interleaved run, as the median with its quartiles; A/A is the yardstick against itself, which
shows the noise. CPU time is that of the page's main thread: script, style, layout and paint. Nothing here is asserted by
tests; sizes are (\`npm run size\`).

## Targets

${table(
  targets.map((one) => cells(one)),
  head,
)}

## Release by release

\`npm run bench -- --release\` adds a column; \`npm run verify\` warns of a ratio that has changed by more than a tenth since the last one.

${history(releases, results)}

${all.map(([job, result]) => section(job, result)).join('\n\n')}
`;
}
