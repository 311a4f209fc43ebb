import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskProblem } from './desk-problem.js';
import { feedName, replaceFile } from './safe-file.js';

export interface Version {
  /** The name of the version, and the moment it was saved: 2024-03-08T09-00-00-000Z. */
  time: string;
  size: number;
}

const kept = 200;
const timePattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/** Earlier versions of feeds: `.history/<feed>/<time>.json` beside them. */
export class FeedHistory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.join(folder, '.history');
  }

  async keep(name: string, text: string, saved: Date): Promise<void> {
    const folder = this.#of(name);
    await mkdir(folder, { recursive: true });
    const time = saved.toISOString().replace(/[:.]/g, '-');
    await replaceFile(path.join(folder, `${time}.json`), text);
    const versions = await this.list(name);
    await Promise.all(
      versions.slice(kept).map((old) => rm(path.join(folder, `${old.time}.json`), { force: true })),
    );
  }

  /** The latest first. */
  async list(name: string): Promise<Version[]> {
    const folder = this.#of(name);
    const files = await readdir(folder).catch(() => []);
    const times = files.map((file) => file.slice(0, -5)).filter((time) => timePattern.test(time));
    const versions = await Promise.all(
      times.map(async (time) => ({
        time,
        size: (await stat(path.join(folder, `${time}.json`))).size,
      })),
    );
    return versions.sort((one, other) => (one.time < other.time ? 1 : -1));
  }

  async read(name: string, time: string): Promise<string> {
    if (!timePattern.test(time)) throw new DeskProblem('bad-name');
    return readFile(path.join(this.#of(name), `${time}.json`), 'utf8').catch(() => {
      throw new DeskProblem('not-found');
    });
  }

  async rename(name: string, to: string): Promise<void> {
    await rename(this.#of(name), this.#of(to)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  #of(name: string): string {
    return path.join(this.#folder, feedName(name));
  }
}
