import { readFileSync, writeFileSync } from 'node:fs';
import { allFigures } from './figure.js';
import type { Results } from './results.js';

const file = 'test/bench/releases.json';

/** What the ratios that have a target were when a version was released, by job and figure. */
export interface Release {
  readonly version: string;
  readonly date: string;
  readonly ratios: Readonly<Record<string, number>>;
}

/** The oldest first. */
export const readReleases = (): Release[] => JSON.parse(readFileSync(file, 'utf8')) as Release[];

export const ratiosOf = (results: Results): Record<string, number> =>
  Object.fromEntries(
    Object.entries(results).flatMap(([job, result]) =>
      allFigures(result)
        .filter(({ unit, target }) => unit === 'ratio' && target)
        .map(({ name, spread }) => [`${job}: ${name}`, Number(spread.median.toFixed(3))]),
    ),
  );

/** Keeps what was measured last as what this version was released with. */
export function addRelease(version: string, results: Results): void {
  const date = new Date().toISOString().slice(0, 10);
  const others = readReleases().filter((one) => one.version !== version || one.date !== date);
  const releases = [...others, { version, date, ratios: ratiosOf(results) }];
  writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`);
}

/** Less is the noise of another day and another machine. */
const noticeable = 0.1;

/** @returns a sentence for each ratio that has changed by more than a tenth since the last release. */
export function changesSince({ version, date, ratios }: Release, results: Results): string[] {
  return Object.entries(ratiosOf(results)).flatMap(([name, now]) => {
    const before = ratios[name];
    return before !== undefined && Math.abs(now / before - 1) > noticeable
      ? [`${name}: ${before.toFixed(2)} in ${version} of ${date}, ${now.toFixed(2)} now`]
      : [];
  });
}
