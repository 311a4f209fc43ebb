import { randomBytes } from 'node:crypto';
import type { Disk } from 'flydrive';
import { type Database, eraseTraces } from '../database/open.js';
import { blurPhoto } from '../photos/blur-photo.js';
import type { BlurredArea, ShownPhoto } from './case-state.js';

/** No feed can have this name. */
const folder = '_passed';

const keyOf = (name: string): string => `${folder}/${name}.jpg`;

/**
 * The pictures that anybody may see: copies of what residents and the desk have sent, made when somebody passes one, under
 * a name that is drawn then. Before that there is no address at which one could be looked for.
 */
export class CasePhotos {
  readonly #database: Database;
  readonly #disk: Disk;

  constructor(database: Database, disk: Disk) {
    this.#database = database;
    this.#disk = disk;
  }

  /** Makes the copy. It is shown once the act that passes it is stored. */
  async make(
    original: Uint8Array,
    areas: readonly BlurredArea[],
  ): Promise<Pick<ShownPhoto, 'name' | 'width' | 'height'>> {
    const { bytes, width, height } = await blurPhoto(original, areas);
    const name = randomBytes(24).toString('base64url');
    await this.#disk.put(keyOf(name), bytes);
    return { name, width, height };
  }

  read(name: string): Promise<Uint8Array> {
    return this.#disk.getBytes(keyOf(name));
  }

  /** Takes a copy back that nothing leads to. */
  async remove(name: string): Promise<void> {
    await this.#disk.delete(keyOf(name));
  }

  /** Erases the copies of pictures whose report was taken back. To be called after every transaction that may do so. */
  async erase(): Promise<void> {
    // Marked first, so that a process that is killed here leaves a trace of what is still to be done.
    await this.#database
      .updateTable('case_photos')
      .set({ state: 'erasing' })
      .where('own', '=', 0)
      .where((build) =>
        build.exists(
          build
            .selectFrom('cases')
            .innerJoin('submissions', 'submissions.id', 'cases.submission')
            .select('cases.id')
            .whereRef('cases.id', '=', 'case_photos.case_id')
            .where('submissions.state', '=', 'withdrawn'),
        ),
      )
      .execute();
    const rows = await this.#database
      .selectFrom('case_photos')
      .select('name')
      .where('state', '=', 'erasing')
      .execute();
    for (const { name } of rows) {
      await this.remove(name);
      await this.#database.deleteFrom('case_photos').where('name', '=', name).execute();
    }
    if (rows.length > 0) await eraseTraces(this.#database);
  }
}
