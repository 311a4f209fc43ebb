import { existsSync, readFileSync } from 'node:fs';

/** Everything that SQLite has on the disk for a file, as one byte a character. */
export const bytesOf = (file: string): string =>
  ['', '-wal', '-shm', '-journal']
    .map((end) => `${file}${end}`)
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name, 'latin1'))
    .join('\n');

/** Which of some texts can be read there. */
export function foundIn(file: string, texts: readonly string[]): string[] {
  const bytes = bytesOf(file);
  return texts.filter((text) => bytes.includes(Buffer.from(text, 'utf8').toString('latin1')));
}
