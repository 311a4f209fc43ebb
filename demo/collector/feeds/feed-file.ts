import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pledge as pledgeSchema, type Pledge } from '../../../src/contract/index.js';

/** A feed as its editor wrote it. `document` is kept whole: sections that we do not know are passed on. */
export interface FeedFile {
  name: string;
  document: Record<string, unknown>;
  /** The pledges that follow the contract, by id. One bad pledge does not take down the others. */
  pledges: ReadonlyMap<string, Pledge>;
  /** Where in the document each of those pledges stands. */
  places: ReadonlyMap<string, number>;
}

/** Feed names become file names: nothing else may get through. */
export const feedName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

interface Kept {
  stamp: string;
  file: FeedFile;
}

/** Reads feeds from a folder and notices when an editor saves one. */
export class FeedFolder {
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The feed; `undefined` when there is none. While a file is half saved, the last good one. */
  async read(name: string): Promise<FeedFile | undefined> {
    if (!feedName.test(name)) return undefined;
    const file = path.join(this.#folder, `${name}.json`);
    const kept = this.#kept.get(name);
    try {
      const { mtimeMs, size } = await stat(file);
      const stamp = `${mtimeMs} ${size}`;
      if (kept?.stamp === stamp) return kept.file;
      const read = parseFeed(name, await readFile(file, 'utf8'));
      this.#kept.set(name, { stamp, file: read });
      return read;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        this.#kept.delete(name);
        return undefined;
      }
      if (kept) return kept.file;
      throw error;
    }
  }
}

function parseFeed(name: string, text: string): FeedFile {
  const document = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new TypeError(`The feed ${name} is not a JSON object.`);
  }
  const pledges = new Map<string, Pledge>();
  const places = new Map<string, number>();
  const list = (document as Record<string, unknown>)['pledges'];
  for (const [place, item] of (Array.isArray(list) ? list : []).entries()) {
    const result = pledgeSchema.safeParse(item);
    if (!result.success || pledges.has(result.data.id)) continue;
    pledges.set(result.data.id, result.data);
    places.set(result.data.id, place);
  }
  return { name, document: document as Record<string, unknown>, pledges, places };
}
