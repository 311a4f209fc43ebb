import { createHash, randomBytes } from 'node:crypto';
import type { Disk } from 'flydrive';
import type { ExpressionBuilder } from 'kysely';
import type { PhotoAnnouncement, PhotoState } from '../../../src/contract/index.js';
import type { FieldKeys } from '../database/field-keys.js';
import { type Database, eraseTraces, keysOf } from '../database/open.js';
import type { PhotoRow, Tables } from '../database/tables.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { unfinishedFolder } from './durable-folder.js';
import { redrawPhoto } from './redraw-photo.js';

/** The largest picture that is taken, in bytes; the page makes them smaller first. */
export const mostPhotoBytes = 15_000_000;

/** Whoever has not sent the form by then has given up: a page keeps a picture for three days, and then the form for as long. */
const keptUnclaimedFor = 7 * 24 * 60 * 60 * 1000;

/**
 * Room for what no form has named yet, in bytes. Over it the oldest go: to refuse new ones would let somebody who sends
 * pictures and no form keep everybody else from reporting.
 */
const mostUnclaimedBytes = 2_000_000_000;

/** So many pictures wait to be drawn at most: some seconds of work. Whoever comes then is told to come again. */
const mostWaiting = 50;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const refuse = (code: string, title: string): Problem =>
  new Problem(422, 'invalid', title, { errors: [{ pointer: '/photo', code }] });

const titles = {
  'not-a-photo': 'This file is no picture that can be read: send JPEG, PNG or WebP.',
  heic: 'This picture is HEIC: save it as JPEG first.',
  'too-many-pixels': 'This picture has too many pixels.',
};

/**
 * Pictures on their way, and those that are here: files in a folder or a bucket, what is known of them in the database. A
 * picture is `receiving` until it was drawn anew, `ready` from then on, and `erasing` once it belongs to nothing any more.
 * Who has it is said by claimPhotos, in the transaction that stores the answers.
 */
export class PhotoStore {
  readonly #database: Database;
  readonly #disk: Disk;
  readonly #keys: FieldKeys;
  readonly #partBytes: number;
  readonly #now: () => number;
  /** The last drawing: they are done one after another, so that no more than one large picture is in memory. */
  #drawing: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #mostUnclaimed: number;
  /** What has come since it was last looked whether it is too much, in bytes. */
  #arrived = 0;

  constructor(
    database: Database,
    disk: Disk,
    bodyLimit: number,
    now: () => number,
    mostUnclaimed = mostUnclaimedBytes,
  ) {
    this.#mostUnclaimed = mostUnclaimed;
    this.#database = database;
    this.#keys = keysOf(database);
    this.#disk = disk;
    // A little below the limit, which a proxy on the way may count with what wraps the body.
    this.#partBytes = Math.min(196_608, Math.max(512, bodyLimit - 1024));
    this.#now = now;
  }

  /** Announces a picture, or asks how far it has come. */
  async announce(feed: FeedFile, given: PhotoAnnouncement): Promise<PhotoState> {
    const item =
      feed.forms.get(given.form) ?? feed.pledges.get(given.form) ?? feed.activities.get(given.form);
    if (!item?.fields.some(({ type }) => type === 'photos')) throw problems.notFound();
    if (given.bytes > mostPhotoBytes)
      throw new Problem(413, 'too-large', 'This picture is too large.', {
        detail: `The limit is ${mostPhotoBytes} bytes.`,
      });
    const { numInsertedOrUpdatedRows } = await this.#database
      .insertInto('photos')
      .values({
        feed: feed.name,
        photo: given.photo,
        form: given.form,
        at: new Date(this.#now()).toISOString(),
        bytes: given.bytes,
        sha256: given.sha256,
        state: 'receiving',
        submission: null,
        sign_up: null,
        case_id: null,
        digest: null,
        width: null,
        height: null,
      })
      .onConflict((conflict) => conflict.columns(['feed', 'photo']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) await this.#keepRoom(this.#partBytes);
    const row = await this.#find(feed.name, given.photo);
    if (row.sha256 !== given.sha256 || row.form !== given.form || row.bytes !== given.bytes)
      throw problems.keyReused();
    return this.#finishWhole(row);
  }

  /** Takes one part. The same part again changes nothing; with the last one the picture is drawn anew. */
  async takePart(
    feed: FeedFile,
    photo: string,
    part: number,
    bytes: Uint8Array,
    digest: string,
  ): Promise<PhotoState> {
    const row = await this.#find(feed.name, photo);
    if (row.state === 'ready') return this.#stateOf(row);
    const count = this.#partsOf(row);
    const length = part === count - 1 ? row.bytes - part * this.#partBytes : this.#partBytes;
    if (part >= count || bytes.length !== length || sha256(bytes) !== digest)
      throw refuse('part', 'This part has not come as it was sent. Please send it again.');
    await this.#keepRoom(bytes.length);
    await this.#put(partKey(row, part), bytes);
    await this.#database
      .insertInto('photo_parts')
      .values({ feed: feed.name, photo, part, digest })
      .onConflict((conflict) => conflict.columns(['feed', 'photo', 'part']).doUpdateSet({ digest }))
      .execute();
    return this.#finishWhole(row);
  }

  /** Keeps a picture that the desk adds to a case. Its name is new. */
  async keep(of: { feed: string; form: string; case_id: number }, bytes: Uint8Array) {
    if (bytes.length > mostPhotoBytes)
      throw new Problem(413, 'too-large', 'This picture is too large.');
    const drawn = await redrawPhoto(Buffer.from(bytes));
    if (drawn === 'no-library') throw problems.unavailable();
    if (typeof drawn === 'string') throw refuse(drawn, titles[drawn]);
    const { digest, width, height } = drawn;
    const row = { feed: of.feed, photo: randomBytes(24).toString('base64url') };
    await this.#put(photoKey(row), drawn.bytes);
    await this.#database
      .insertInto('photos')
      .values({
        ...row,
        ...of,
        at: new Date(this.#now()).toISOString(),
        bytes: bytes.length,
        sha256: sha256(bytes),
        state: 'ready',
        submission: null,
        sign_up: null,
        digest,
        width,
        height,
      })
      .execute();
    return { photo: row.photo, width, height };
  }

  /** The picture as it is kept. @throws the problem 404 where there is none. */
  async read(feed: string, photo: string): Promise<Uint8Array> {
    const row = await this.#find(feed, photo);
    if (row.state !== 'ready') throw problems.notFound();
    return this.#get(photoKey(row));
  }

  /**
   * Erases what belongs to no answers: of submissions and sign-ups that were taken back, corrected or whose term is over,
   * and what nobody has sent a form for. To be called after every transaction that may have left some.
   * @returns how many pictures it was.
   */
  async erase(): Promise<number> {
    const forgotten = new Date(this.#now() - keptUnclaimedFor).toISOString();
    // Marked first: a form that names one of them from now on is refused, and does not lose it later.
    await this.#database
      .updateTable('photos')
      .set({ state: 'erasing' })
      .where((build) =>
        build.or([
          build.and([isUnclaimed(build), build('at', '<', forgotten)]),
          ...(['submissions', 'sign_ups'] as const).map((table) =>
            build.exists(
              build
                .selectFrom(table)
                .select('id')
                .whereRef(
                  `${table}.id`,
                  '=',
                  table === 'submissions' ? 'photos.submission' : 'photos.sign_up',
                )
                .where('answers', 'is', null),
            ),
          ),
        ]),
      )
      .execute();
    // With those that a process had marked when it was killed.
    const rows = await this.#database
      .selectFrom('photos')
      .selectAll()
      .where('state', '=', 'erasing')
      .execute();
    for (const row of rows) await this.#remove(row);
    if (rows.length > 0) await eraseTraces(this.#database);
    return rows.length;
  }

  /** Encrypts anew what the first key has not encrypted. @returns how many files it was. */
  async rotate(): Promise<number> {
    const rows = await this.#database.selectFrom('photos').selectAll().execute();
    let rotated = 0;
    for (const row of rows) {
      const parts = Array.from({ length: this.#partsOf(row) }, (_, part) => partKey(row, part));
      for (const key of [photoKey(row), ...parts]) {
        const bytes = await this.#getIfThere(key);
        if (!bytes || this.#keys.isCurrent(bytes)) continue;
        await this.#put(key, this.#keys.openBytes(bytes, key));
        rotated += 1;
      }
    }
    return rotated;
  }

  /** Looks whether there is too much that no form names, each time that a twentieth of the room may have come. */
  async #keepRoom(coming: number): Promise<void> {
    this.#arrived += coming;
    if (this.#arrived * 20 < this.#mostUnclaimed) return;
    this.#arrived = 0;
    await this.#markTooMuch();
    await this.erase();
  }

  /** The newest stay as far as there is room. An announcement takes as much as a part: it is a row, and may come to nothing. */
  async #markTooMuch(): Promise<void> {
    const rows = await this.#database
      .selectFrom('photos')
      .select((build) => [
        'feed',
        'photo',
        'state',
        'bytes',
        build
          .selectFrom('photo_parts')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('photo_parts.feed', '=', 'photos.feed')
          .whereRef('photo_parts.photo', '=', 'photos.photo')
          .as('parts'),
      ])
      .where(isUnclaimed)
      .orderBy('at', 'desc')
      .execute();
    let room = this.#mostUnclaimed;
    for (const { feed, photo, state, bytes, parts } of rows) {
      room -= state === 'ready' ? bytes : Math.max(1, Number(parts)) * this.#partBytes;
      if (room >= 0) continue;
      await this.#database
        .updateTable('photos')
        .set({ state: 'erasing' })
        .where('feed', '=', feed)
        .where('photo', '=', photo)
        // A form may have named it meanwhile.
        .where(isUnclaimed)
        .execute();
    }
  }

  /** A file is bound to its name, as a value in the database is to its row. */
  async #put(key: string, bytes: Uint8Array): Promise<void> {
    await this.#disk.put(key, this.#keys.sealBytes(bytes, key));
  }

  async #get(key: string): Promise<Uint8Array> {
    return this.#keys.openBytes(await this.#disk.getBytes(key), key);
  }

  /** @returns nothing of what was erased meanwhile, or drawn: the parts are gone then. */
  async #getIfThere(key: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#disk.getBytes(key);
    } catch (error) {
      // A store that is away has not lost it.
      if (await this.#disk.exists(key)) throw error;
      return undefined;
    }
  }

  async #find(feed: string, photo: string): Promise<PhotoRow> {
    const row = await this.#database
      .selectFrom('photos')
      .selectAll()
      .where('feed', '=', feed)
      .where('photo', '=', photo)
      .where('state', '!=', 'erasing')
      .executeTakeFirst();
    if (!row) throw problems.notFound();
    return row;
  }

  #partsOf({ bytes }: Pick<PhotoRow, 'bytes'>): number {
    return Math.max(1, Math.ceil(bytes / this.#partBytes));
  }

  async #stateOf(row: PhotoRow): Promise<PhotoState> {
    const { photo, state, width, height } = row;
    const parts = await this.#database
      .selectFrom('photo_parts')
      .select('part')
      .where('feed', '=', row.feed)
      .where('photo', '=', photo)
      .orderBy('part')
      .execute();
    return {
      photo,
      state: state as PhotoState['state'],
      partBytes: this.#partBytes,
      parts: parts.map(({ part }) => part),
      ...(width !== null && height !== null && { width, height }),
    };
  }

  /** Draws a picture of which every part is here: also where the server was killed before it had done so. */
  async #finishWhole(row: PhotoRow): Promise<PhotoState> {
    const state = await this.#stateOf(row);
    if (state.state === 'ready' || state.parts.length < this.#partsOf(row)) return state;
    if (this.#waiting >= mostWaiting) throw problems.unavailable();
    this.#waiting += 1;
    const drawn = this.#drawing.then(() => this.#finish(row)).finally(() => (this.#waiting -= 1));
    this.#drawing = drawn.catch(() => undefined);
    return drawn;
  }

  async #finish({ feed, photo }: Named): Promise<PhotoState> {
    const row = await this.#find(feed, photo);
    if (row.state === 'ready') {
      // Another request has done it while this one waited, and this one may have written its part after that.
      await this.#disk.deleteAll(partsFolder(row));
      return this.#stateOf(row);
    }
    const whole = await this.#readParts(row);
    if (!whole) return this.#stateOf(row);
    const drawn = sha256(whole) === row.sha256 ? await redrawPhoto(whole) : undefined;
    if (drawn === 'no-library') throw problems.unavailable();
    if (drawn === undefined || typeof drawn === 'string') {
      // Nothing of it stays: a picture that is put right has another name.
      await this.#remove(row);
      throw drawn
        ? refuse(drawn, titles[drawn])
        : refuse('digest', 'The picture has not come as it was sent. Please add it again.');
    }
    await this.#put(photoKey(row), drawn.bytes);
    // Before it is said to be ready: the file as it was sent has the place in it, and must not outlive this.
    await this.#disk.deleteAll(partsFolder(row));
    await this.#disk.deleteAll(`${folderOf(row)}/${unfinishedFolder}`);
    const { digest, width, height } = drawn;
    const ready = { state: 'ready', digest, width, height };
    await this.#database
      .updateTable('photos')
      .set(ready)
      .where('feed', '=', feed)
      .where('photo', '=', photo)
      .execute();
    return this.#stateOf({ ...row, ...ready });
  }

  /** @returns nothing where files are missing, after a restore or a kill: their parts are to be sent again. */
  async #readParts(row: PhotoRow): Promise<Buffer | undefined> {
    const found: Uint8Array[] = [];
    const missing: number[] = [];
    for (let part = 0; part < this.#partsOf(row); part++) {
      const key = partKey(row, part);
      if (await this.#disk.exists(key)) found.push(await this.#get(key));
      else missing.push(part);
    }
    if (missing.length === 0) return Buffer.concat(found);
    await this.#database
      .deleteFrom('photo_parts')
      .where('feed', '=', row.feed)
      .where('photo', '=', row.photo)
      .where('part', 'in', missing)
      .execute();
    return undefined;
  }

  async #remove(row: PhotoRow): Promise<void> {
    await this.#disk.deleteAll(folderOf(row));
    for (const table of ['photo_parts', 'photos'] as const)
      await this.#database
        .deleteFrom(table)
        .where('feed', '=', row.feed)
        .where('photo', '=', row.photo)
        .execute();
  }
}

/** Of no answers, and no picture of the desk's own. */
const isUnclaimed = (build: ExpressionBuilder<Tables, 'photos'>) =>
  build.and([
    build('submission', 'is', null),
    build('sign_up', 'is', null),
    build('case_id', 'is', null),
  ]);

type Named = Pick<PhotoRow, 'feed' | 'photo'>;
const folderOf = ({ feed, photo }: Named): string => `${feed}/${photo}`;
const photoKey = (row: Named): string => `${folderOf(row)}/photo.jpg`;
const partsFolder = (row: Named): string => `${folderOf(row)}/parts`;
const partKey = (row: Named, part: number): string => `${partsFolder(row)}/${part}`;
