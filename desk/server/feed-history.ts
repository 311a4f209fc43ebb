import { mkdir, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeFeed } from '../../server/formats/feed-bytes.js';
import { versionName, versionTime } from '../shared/dates.js';
import { DeskProblem } from './desk-problem.js';
import { feedName, replaceFile } from './safe-file.js';

export interface Version {
  /** The name of the version, and the moment it was saved: 2024-03-08T09-00-00-000Z. */
  time: string;
  size: number;
}

const mostVersions = 200;
const timePattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/** Earlier versions of feeds: `.history/<feed>/<time>.json` beside them. */
export class FeedHistory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.join(folder, '.history');
  }

  /** Keeps a version to the byte, in whatever charset it was. */
  async keep(name: string, bytes: Uint8Array, saved: Date): Promise<void> {
    const folder = this.#of(name);
    await mkdir(folder, { recursive: true });
    const taken = await this.#times(name);
    await replaceFile(path.join(folder, `${freeTime(versionName(saved), taken)}.json`), bytes);
    const old = (await this.list(name)).slice(mostVersions);
    await Promise.all(
      old.map(({ time }) => rm(path.join(folder, `${time}.json`), { force: true })),
    );
  }

  async list(name: string): Promise<Version[]> {
    const folder = this.#of(name);
    const times = await this.#times(name);
    const versions = await Promise.all(
      [...times].map(async (time) => ({
        time,
        size: (await stat(path.join(folder, `${time}.json`))).size,
      })),
    );
    return versions.sort((one, other) => (one.time < other.time ? 1 : -1));
  }

  async read(name: string, time: string): Promise<string> {
    if (!timePattern.test(time)) throw new DeskProblem('bad-name');
    const bytes = await readFile(path.join(this.#of(name), `${time}.json`)).catch(() => {
      throw new DeskProblem('not-found');
    });
    const decoded = decodeFeed(bytes);
    if (!decoded) throw new DeskProblem('unreadable');
    return decoded.text;
  }

  /** Gives a feed's past to its new name, beside what another feed of that name has left there. */
  async rename(name: string, to: string): Promise<void> {
    const times = await this.#times(name);
    if (times.size === 0) return;
    const [from, target] = [this.#of(name), this.#of(to)];
    await mkdir(target, { recursive: true });
    const taken = await this.#times(to);
    for (const time of times) {
      const free = freeTime(time, taken);
      taken.add(free);
      await rename(path.join(from, `${time}.json`), path.join(target, `${free}.json`));
    }
    // Something else may lie in it, which is not ours to take away.
    await rmdir(from).catch(() => undefined);
  }

  async #times(name: string): Promise<Set<string>> {
    const files = await readdir(this.#of(name)).catch(() => []);
    return new Set(files.map((file) => file.slice(0, -5)).filter((time) => timePattern.test(time)));
  }

  #of(name: string): string {
    return path.join(this.#folder, feedName(name));
  }
}

/** The moment, or the next one that no version has: clocks go back, and no version replaces another. */
function freeTime(time: string, taken: ReadonlySet<string>): string {
  let free = time;
  for (let at = Date.parse(versionTime(time)); taken.has(free); at++)
    free = versionName(new Date(at));
  return free;
}
