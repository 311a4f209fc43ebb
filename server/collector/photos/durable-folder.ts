import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, utimes } from 'node:fs/promises';
import path from 'node:path';
import { FSDriver } from 'flydrive/drivers/fs';

const day = 24 * 60 * 60 * 1000;

/** Beside a file, what is being written; a process that is killed leaves it there. */
export const unfinishedFolder = 'unfinished';

/**
 * A folder in which a file is there as a whole or not at all, also for who reads while it is written again and after a
 * power cut: the database says that a picture is here, and must not be wrong. flydrive's own driver writes in place.
 */
export class DurableFolder extends FSDriver {
  readonly #root: string;

  constructor(location: string) {
    super({ location, visibility: 'private' });
    this.#root = location;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const file = path.join(this.#root, key);
    const folder = path.dirname(file);
    const unfinished = path.join(folder, unfinishedFolder, randomUUID());
    await mkdir(path.dirname(unfinished), { recursive: true });
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(contents);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Backups keep this time: of an anonymous answer nothing says more than the day.
    const today = Math.floor(Date.now() / day) * (day / 1000);
    await utimes(unfinished, today, today);
    await rename(unfinished, file);
    await syncFolder(folder);
  }
}

/** So that the new name is on the disk, too. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
