import { execFileSync } from 'node:child_process';

/** What a build makes and git holds. */
export const generated = [
  'dist',
  'custom-elements.json',
  'src/contract/generated',
  'src/all.ts',
  'src/elements/generated',
  'src/embed/generated',
  'docs/api',
];

function git(...args) {
  const output = execFileSync('git', [...args, '-z', '--', ...generated], { encoding: 'utf8' });
  return output.split('\0').filter(Boolean);
}

/** Files that differ from what is committed or added, are not in git at all, or are no longer made. */
export function findStale() {
  const changed = git('diff', '--name-only');
  const unknown = git('ls-files', '--others', '--exclude-standard');
  return [...new Set([...changed, ...unknown])].sort();
}
