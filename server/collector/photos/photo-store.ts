import { createHash } from 'node:crypto';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Field } from '../../../src/contract/index.js';
import type { Database, Transaction } from '../database/open.js';
import type { PhotoRow } from '../database/tables.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { redrawPhoto } from './redraw-photo.js';

/** The largest picture that is taken, in bytes; the page makes them smaller first. */
const mostPhotoBytes = 15_000_000;

/** Whoever has not sent the form by then has given up. */
const keptUnclaimedFor = 3 * 24 * 60 * 60 * 1000;

/** What a picture is announced by. Its name is made in the page and cannot be guessed: who has it may send the parts. */
interface AnnouncedPhoto {
  photo: string;
  /** Id of the form that it is for. */
  form: string;
  bytes: number;
  /** SHA-256 of the whole file, in hex. */
  sha256: string;
}

/** How far a picture has come. Asked again after a cut, the answer says which parts are still to be sent. */
interface PhotoState {
  photo: string;
  state: 'receiving' | 'ready';
  /** Size of each part but the last. */
  partBytes: number;
  /** Numbers of the parts that are here, from 0. */
  parts: number[];
  width?: number;
  height?: number;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const refuse = (code: string, title: string): Problem =>
  new Problem(422, 'invalid', title, { errors: [{ pointer: '/photo', code }] });

const titles = {
  'not-a-photo': 'This file is no picture that can be read: send JPEG, PNG or WebP.',
  heic: 'This picture is HEIC: save it as JPEG first.',
  'too-many-pixels': 'This picture has too many pixels.',
};

/** Pictures on their way, and those that are here: files in a folder, what is known of them in the database. */
export class PhotoStore {
  readonly #database: Database;
  readonly #disk: Disk;
  readonly #partBytes: number;
  readonly #now: () => number;

  constructor(database: Database, folder: string, bodyLimit: number, now: () => number) {
    this.#database = database;
    this.#disk = new Disk(new FSDriver({ location: path.resolve(folder), visibility: 'private' }));
    // Behind what wraps the body there has to be room.
    this.#partBytes = Math.min(196_608, bodyLimit - 1024);
    this.#now = now;
  }

  /** Announces a picture, or asks how far it has come. */
  async announce(feed: FeedFile, given: AnnouncedPhoto): Promise<PhotoState> {
    const item =
      feed.forms.get(given.form) ?? feed.pledges.get(given.form) ?? feed.activities.get(given.form);
    if (!item?.fields.some(({ type }) => type === 'photos')) throw problems.notFound();
    if (given.bytes > mostPhotoBytes)
      throw new Problem(413, 'too-large', 'This picture is too large.', {
        detail: `The limit is ${mostPhotoBytes} bytes.`,
      });
    await this.#database
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
        digest: null,
        width: null,
        height: null,
      })
      .onConflict((conflict) => conflict.columns(['feed', 'photo']).doNothing())
      .execute();
    const row = await this.#find(feed.name, given.photo);
    if (row.sha256 !== given.sha256 || row.form !== given.form) throw problems.keyReused();
    return this.#stateOf(row);
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
    const isLast = part === this.#partsOf(row) - 1;
    const length = isLast ? row.bytes - part * this.#partBytes : this.#partBytes;
    if (part >= this.#partsOf(row) || bytes.length !== length || sha256(bytes) !== digest)
      throw refuse('part', 'This part has not come as it was sent. Please send it again.');
    await this.#disk.put(partKey(row, part), bytes);
    const inserted = await this.#database
      .insertInto('photo_parts')
      .values({ feed: feed.name, photo, part, digest })
      .onConflict((conflict) => conflict.columns(['feed', 'photo', 'part']).doUpdateSet({ digest }))
      .returning('part')
      .executeTakeFirst();
    const state = await this.#stateOf(row);
    return inserted && state.parts.length === this.#partsOf(row) ? this.#finish(row) : state;
  }

  /** The picture as it is kept. */
  async read(feed: string, photo: string): Promise<Uint8Array> {
    const row = await this.#find(feed, photo);
    if (row.state !== 'ready') throw problems.notFound();
    return this.#disk.getBytes(photoKey(row));
  }

  /**
   * Erases what belongs to no answers: of submissions that were taken back, corrected or whose term is over, and what
   * nobody has sent a form for.
   */
  async erase(): Promise<number> {
    const forgotten = new Date(this.#now() - keptUnclaimedFor).toISOString();
    const rows = await this.#database
      .selectFrom('photos')
      .leftJoin('submissions', 'submissions.id', 'photos.submission')
      .selectAll('photos')
      .select('submissions.answers')
      .where((build) =>
        build.or([
          build.and([build('photos.submission', 'is', null), build('photos.at', '<', forgotten)]),
          build.and([
            build('photos.submission', 'is not', null),
            build('submissions.answers', 'is', null),
          ]),
        ]),
      )
      .execute();
    for (const row of rows) await this.#remove(row);
    return rows.length;
  }

  async #find(feed: string, photo: string): Promise<PhotoRow> {
    const row = await this.#database
      .selectFrom('photos')
      .selectAll()
      .where('feed', '=', feed)
      .where('photo', '=', photo)
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

  async #finish(row: PhotoRow): Promise<PhotoState> {
    const { feed, photo } = row;
    const parts = await Promise.all(
      Array.from({ length: this.#partsOf(row) }, (_, part) =>
        this.#disk.getBytes(partKey(row, part)),
      ),
    ).catch(() => undefined);
    // Another request has finished it meanwhile, and its parts are gone.
    if (!parts) return this.#stateOf(await this.#find(feed, photo));
    const whole = Buffer.concat(parts);
    const isWhole = sha256(whole) === row.sha256;
    const drawn = isWhole ? await redrawPhoto(whole) : undefined;
    if (drawn === 'no-library') throw problems.unavailable();
    if (drawn === undefined || typeof drawn === 'string') {
      // Nothing of it stays: a picture that is put right has another name.
      await this.#remove(row);
      throw drawn
        ? refuse(drawn, titles[drawn])
        : refuse('digest', 'The picture has not come as it was sent. Please add it again.');
    }
    await this.#disk.put(photoKey(row), drawn.bytes);
    const { digest, width, height } = drawn;
    const ready = { state: 'ready', digest, width, height };
    await this.#database
      .updateTable('photos')
      .set(ready)
      .where('feed', '=', feed)
      .where('photo', '=', photo)
      .execute();
    await this.#disk.deleteAll(partsFolder(row));
    return this.#stateOf({ ...row, ...ready });
  }

  async #remove(row: PhotoRow): Promise<void> {
    await this.#disk.deleteAll(partsFolder(row));
    await this.#disk.delete(photoKey(row));
    for (const table of ['photo_parts', 'photos'] as const)
      await this.#database
        .deleteFrom(table)
        .where('feed', '=', row.feed)
        .where('photo', '=', row.photo)
        .execute();
  }
}

type Named = Pick<PhotoRow, 'feed' | 'photo'>;
const photoKey = ({ feed, photo }: Named): string => `${feed}/${photo}.jpg`;
const partsFolder = ({ feed, photo }: Named): string => `${feed}/parts-${photo}`;
const partKey = (row: Named, part: number): string => `${partsFolder(row)}/${part}`;

/**
 * Says which submission pictures belong to, in the transaction that stores it. Those that belonged to it and are named no
 * more are erased with what nobody has sent.
 * @param at its time, which says no more of the picture than of the answers.
 * @returns whether it has all of them: another submission may have taken one meanwhile.
 */
export async function claimPhotos(
  transaction: Transaction,
  { feed, submission, at }: { feed: string; submission: number; at: string },
  names: readonly string[],
): Promise<boolean> {
  await transaction
    .updateTable('photos')
    .set({ submission: null, at: '' })
    .where('submission', '=', submission)
    .$if(names.length > 0, (query) => query.where('photo', 'not in', [...names]))
    .execute();
  if (names.length === 0) return true;
  const { numUpdatedRows } = await transaction
    .updateTable('photos')
    .set({ submission, at })
    .where('feed', '=', feed)
    .where('state', '=', 'ready')
    .where('photo', 'in', [...names])
    .where((build) =>
      build.or([build('submission', 'is', null), build('submission', '=', submission)]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows) === names.length;
}

/** What is refused where a picture that is named is not here, or is another's. */
export const photosMissing = (fields: readonly Pick<Field, 'name' | 'type'>[]): Problem =>
  new Problem(422, 'invalid', 'A picture has not arrived. Please add it again.', {
    errors: fields
      .filter(({ type }) => type === 'photos')
      .map(({ name }) => ({ pointer: `/values/${name}`, code: 'photo' })),
  });
