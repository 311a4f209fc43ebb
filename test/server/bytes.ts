import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Everything that SQLite has on the disk for a file, as one byte a character. Read by another process: closing a file takes
 * away the locks that SQLite has on it in this one.
 */
const bytesOf = (file: string): string =>
  ['', '-wal', '-shm', '-journal']
    .map((end) => `${file}${end}`)
    .filter((name) => existsSync(name))
    .map((name) => execFileSync('cat', [name], { encoding: 'latin1', maxBuffer: 2 ** 30 }))
    .join('\n');

/** Which of some texts can be read there. */
export function foundIn(file: string, texts: readonly string[]): string[] {
  const bytes = bytesOf(file);
  return texts.filter((text) => bytes.includes(Buffer.from(text, 'utf8').toString('latin1')));
}
