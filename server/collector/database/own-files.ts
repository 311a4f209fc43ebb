import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** SQLite puts these behind the name of its file. */
const companions = ['', '-wal', '-shm', '-journal'];

/**
 * Makes the folder of a file that nobody else may read. A folder that was there before is closed as well, unless it
 * holds other things than this file and what belongs to it: somebody else may have to read those.
 */
export function makeOwnFolder(file: string): void {
  const { dir, base } = path.parse(path.resolve(file));
  const isNew = mkdirSync(dir, { recursive: true, mode: 0o700 }) !== undefined;
  if (isNew || readdirSync(dir).every((name) => name.startsWith(base))) chmod(dir, 0o700);
}

/** Makes a SQLite file that only its owner reads and writes, and closes one that was made before. */
export function makeOwnFile(file: string): void {
  makeOwnFolder(file);
  // SQLite gives its other files the mode of this one; it must be right before the first of them is made.
  closeSync(openSync(file, 'a', 0o600));
  for (const end of companions) chmod(`${file}${end}`, 0o600);
}

function chmod(file: string, mode: number): void {
  try {
    chmodSync(file, mode);
  } catch (error) {
    // Not there, somebody else's, or on a file system without modes: SQLite will say whether it can be used.
    if (!['ENOENT', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}
