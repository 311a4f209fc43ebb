import { mkdir, open, rename, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FSDriver } from 'flydrive/drivers/fs';

const day = 24 * 60 * 60 * 1000;
let written = 0;

/**
 * A folder in which a file is there as a whole or not at all, also for who reads while it is written again and after a
 * power cut: the database says that a picture is here, and must not be wrong. flydrive's own driver writes in place.
 */
export class DurableFolder extends FSDriver {
  readonly #root: string;

  constructor(location: string) {
    super({ location, visibility: 'private' });
    const { location: root } = this.options;
    this.#root = root instanceof URL ? fileURLToPath(root) : root;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const file = path.join(this.#root, key);
    const folder = path.dirname(file);
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}-${++written}`;
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
