import { lstat, mkdir, readdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the last export wrote, so that the next one can take away what is published no more. */
const listName = 'civic-export.json';

/** Windows keeps these names, with any ending; nor may a name end in a dot or a blank there. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$|[. ]$|[<>:"|?*\\]/i;

const isPortable = (file: string): boolean =>
  file
    .split('/')
    .every(
      (part) =>
        part !== '' && !part.startsWith('.') && !reserved.test(part) && !/\p{C}/u.test(part),
    );

const isWithin = (folder: string, file: string): boolean => file.startsWith(folder + path.sep);

/** The file that a name means inside a folder; undefined where it leads out, also by a link, or is no file. */
export async function realFileIn(folder: string, name: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, name));
    // A link to a hidden file publishes what was hidden.
    const isHidden = /[\\/]\./.test(file.slice(root.length));
    return isWithin(root, file) && !isHidden && (await lstat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that files of a site are written into, and nothing outside of it. */
export class ExportFolder {
  /** @param sources folders that no export may be. */
  static async open(folder: string, sources: readonly string[]): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true });
    const real = await realpath(folder);
    const targets = [real, path.join(real, 'feeds'), path.join(real, 'civic')];
    for (const source of sources)
      if (targets.includes(await realpath(source)))
        throw new Error(`${folder} is where ${source} is.`);
    return new ExportFolder(real, await readList(path.join(real, listName)));
  }

  readonly #before: readonly string[];
  readonly #written = new Set<string>();
  /** In small letters: some systems take `A.png` and `a.png` for one file. */
  readonly #taken = new Set<string>();
  readonly #refused: string[] = [];

  private constructor(
    readonly folder: string,
    before: readonly string[],
  ) {
    this.#before = before;
  }

  /** @param address the file's path on the site. @returns whether it was written. */
  async write(address: string, content: string | Uint8Array): Promise<boolean> {
    const name = address.replace(/^\/+/, '');
    const key = name.toLowerCase();
    if (!isPortable(name) || this.#taken.has(key) || !(await this.#isFree(name))) {
      this.refuse(name);
      return false;
    }
    this.#taken.add(key);
    await mkdir(path.dirname(path.join(this.folder, name)), { recursive: true });
    await writeFile(path.join(this.folder, name), content);
    this.#written.add(name);
    return true;
  }

  /** Something that is not written, and has to be said. */
  refuse(name: string): void {
    this.#refused.push(name);
  }

  /** Takes away what the last export wrote and this one did not. */
  async close(): Promise<{ removed: string[]; refused: string[]; strangers: string[] }> {
    const removed: string[] = [];
    for (const name of this.#before) {
      if (this.#written.has(name) || !isPortable(name) || !(await this.#isFree(name))) continue;
      const file = path.join(this.folder, name);
      if (!(await lstat(file).catch(() => undefined))) continue;
      await rm(file);
      removed.push(name);
      await this.#removeEmpty(path.dirname(file));
    }
    const strangers = (await this.#filesIn('civic'))
      .concat(await this.#filesIn('feeds'))
      .filter((name) => !this.#written.has(name));
    await this.write(listName, `${JSON.stringify([...this.#written].sort(), undefined, 1)}\n`);
    return { removed, refused: this.#refused, strangers };
  }

  /** Whether folders lead to it, and no link: what that leads to is not ours to write. */
  async #isFree(name: string): Promise<boolean> {
    const folders = name.split('/');
    const last = folders.pop()!;
    let place = this.folder;
    for (const folder of folders) {
      place = path.join(place, folder);
      const found = await lstat(place).catch(() => undefined);
      if (!found?.isDirectory()) return !found;
    }
    const found = await lstat(path.join(place, last)).catch(() => undefined);
    return found?.isFile() ?? true;
  }

  async #removeEmpty(folder: string): Promise<void> {
    if (!isWithin(this.folder, folder)) return;
    try {
      await rmdir(folder);
    } catch {
      return;
    }
    await this.#removeEmpty(path.dirname(folder));
  }

  async #filesIn(part: string): Promise<string[]> {
    const names = await readdir(path.join(this.folder, part), { recursive: true }).catch(() => []);
    const files: string[] = [];
    for (const name of names) {
      const found = await lstat(path.join(this.folder, part, name));
      if (!found.isDirectory()) files.push(`${part}/${name.split(path.sep).join('/')}`);
    }
    return files;
  }
}

async function readList(file: string): Promise<string[]> {
  try {
    const list = JSON.parse(await readFile(file, 'utf8')) as unknown;
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
