import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  check,
  liveFigure,
  pledge as pledgeSchema,
  type Activity,
  type Form,
  type LiveFigure,
  type Pledge,
} from '../../../src/contract/index.js';
import { isRecord } from '../../../src/contract/check.js';
import { notice, type Notice } from '../../../src/contract/notice.js';
import { activitiesTable, formsTable } from '../../../src/contract/generated/tables.js';
import { languageFor } from '../../../src/base/text/language.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { decodeFeed } from '../../formats/feed-bytes.js';
import { hasRepeats, withDates } from '../../formats/write-dates.js';
import { isId } from '../../pages/layout.js';

/** A feed as its editor wrote it, with the dates of what repeats. `document` is kept whole: sections that we do not know are passed on. */
export interface FeedFile {
  name: string;
  document: Record<string, unknown>;
  /** The pledges that follow the contract, by id. One bad pledge does not take down the others. */
  pledges: ReadonlyMap<string, Pledge>;
  /** Where in the document each of those pledges stands. */
  places: ReadonlyMap<string, number>;
  activities: ReadonlyMap<string, Activity>;
  activityPlaces: ReadonlyMap<string, number>;
  forms: ReadonlyMap<string, Form>;
  formPlaces: ReadonlyMap<string, number>;
  /** `<activity> <post>` of every post that the document names, also of those that cannot be read. */
  named: ReadonlySet<string>;
  live: readonly LiveFigure[];
  /** What people are told of how their data are processed. */
  notices: readonly Notice[];
}

/** The BCP 47 tag of a feed; empty where it has none. */
export const langOf = ({ document }: Pick<FeedFile, 'document'>): string =>
  typeof document['lang'] === 'string' ? document['lang'] : '';

interface CachedFile {
  /** What the file system says of the file, where it can be relied upon. */
  stamp: string | undefined;
  bytes: Buffer;
  file: FeedFile;
  /** Of a feed in which something repeats: the day for which its dates are written. */
  day: number | undefined;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Reads feeds from a folder and notices when an editor saves one. */
export class FeedFolder {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #cache = new Map<string, CachedFile>();
  /** Who asks while the folder is being looked at gets what is seen. */
  readonly #underWay = new Map<string, Promise<FeedFile | undefined>>();

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
  }

  /** The feed; `undefined` when there is none. While a file is half saved, the last good one. */
  read(name: string): Promise<FeedFile | undefined> {
    // Feed names become file names: nothing else may get through.
    if (!isId(name)) return Promise.resolve(undefined);
    let look = this.#underWay.get(name);
    if (!look) {
      look = this.#look(name).finally(() => this.#underWay.delete(name));
      this.#underWay.set(name, look);
    }
    return look;
  }

  async #look(name: string): Promise<FeedFile | undefined> {
    const file = path.join(this.#folder, `${name}.json`);
    const cached = this.#cache.get(name);
    try {
      const stamp = stampOf(await stat(file, { bigint: true }));
      const now = this.#now();
      const today = Math.floor(now / dayLength);
      const isOfToday = cached?.day === undefined || cached.day === today;
      if (isOfToday && stamp !== undefined && cached?.stamp === stamp) return cached.file;
      const bytes = await readFile(file);
      const same = isOfToday && cached?.bytes.equals(bytes);
      const read = same ? cached!.file : parseFeed(name, bytes, now);
      const day = hasRepeats(read.document) ? today : undefined;
      this.#cache.set(name, { stamp, bytes, file: read, day });
      return read;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        this.#cache.delete(name);
        return undefined;
      }
      if (cached) return cached.file;
      throw error;
    }
  }
}

/** How long after its last change a file may still change without a trace: clocks of file systems are coarse. */
const settled = 2_000_000_000n;

/**
 * Tells one state of a file from any other: an editor's program may restore the time, and a clock may go back.
 * Undefined while that cannot be told, as the last change is too near, or in the future.
 */
function stampOf({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string | undefined {
  const now = BigInt(Date.now()) * 1_000_000n;
  const isSettled = mtimeNs + settled < now && ctimeNs + settled < now;
  return isSettled ? [mtimeNs, ctimeNs, size, ino].join(' ') : undefined;
}

function parseFeed(name: string, bytes: Uint8Array, now: number): FeedFile {
  const decoded = decodeFeed(bytes);
  if (!decoded) throw new TypeError(`The feed ${name} is in no charset that is known.`);
  const written = JSON.parse(decoded.text) as unknown;
  if (!isRecord(written)) throw new TypeError(`The feed ${name} is not a JSON object.`);
  const document = withDates(written, now);
  const pledges = readItems(document['pledges'], (item) => pledgeSchema.safeParse(item).data);
  // As pages read it: one bad post is left out and does not close the others.
  const activities = readItems(
    document['activities'],
    (item) => check(activitiesTable, item, []) as Activity | undefined,
  );
  const forms = readItems(document['forms'], (item) =>
    withLevels(check(formsTable, item, []) as Form | undefined, document['lang']),
  );
  return {
    name,
    document,
    pledges: pledges.items,
    places: pledges.places,
    activities: activities.items,
    activityPlaces: activities.places,
    forms: forms.items,
    formPlaces: forms.places,
    named: namedPosts(document['activities']),
    notices: listOf(document['notices']).flatMap((one) => notice.safeParse(one).data ?? []),
    live: listOf(document['live']).flatMap((one) => liveFigure.safeParse(one).data ?? []),
  };
}

function readItems<Item extends { id: string }>(
  list: unknown,
  read: (item: unknown) => Item | undefined,
): { items: Map<string, Item>; places: Map<string, number> } {
  const items = new Map<string, Item>();
  const places = new Map<string, number>();
  for (const [place, one] of listOf(list).entries()) {
    const item = read(one);
    if (!item || items.has(item.id)) continue;
    items.set(item.id, item);
    places.set(item.id, place);
  }
  return { items, places };
}

function namedPosts(activities: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  for (const activity of listOf(activities)) {
    if (!isRecord(activity)) continue;
    for (const post of listOf(activity['posts'])) {
      if (isRecord(post)) named.add(`${String(activity['id'])} ${String(post['id'])}`);
    }
  }
  return named;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The standard's levels in the feed's language, for results and lists: a form need not name them. */
function withLevels(form: Form | undefined, lang: unknown): Form | undefined {
  const language = languageFor(typeof lang === 'string' ? lang : '');
  return (
    form && {
      ...form,
      fields: form.fields.map((field) =>
        field.type === 'rating' ? { ...field, options: [...optionsOf(field, language)] } : field,
      ),
    }
  );
}
