import type { CollectorContext } from '../context.js';
import { eraseTraces } from '../database/open.js';

type Parts = Pick<CollectorContext, 'database' | 'photos' | 'casePhotos'>;

/**
 * Erases what belongs to answers that are gone: their pictures, what was said in private about them, and the public copies
 * where a report was taken back. To be called after every transaction that may have erased some.
 */
export async function eraseWithAnswers({ database, photos, casePhotos }: Parts): Promise<void> {
  await photos.erase();
  await casePhotos.erase();
  const { numUpdatedRows } = await database
    .updateTable('case_acts')
    .set({ words: null })
    .where('words', 'is not', null)
    .where('submission', 'in', (build) =>
      build.selectFrom('submissions').select('id').where('answers', 'is', null),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await eraseTraces(database);
}

/** The desk's own pictures are kept as they came as long as the residents' are; the passed copies stay. */
export async function eraseDeskOriginals(
  { database }: Pick<Parts, 'database'>,
  before: string,
): Promise<void> {
  // A picture of nobody's, from long ago: the next erasing takes it.
  await database
    .updateTable('photos')
    .set({ case_id: null, at: '' })
    .where('case_id', 'is not', null)
    .where('at', '<', before)
    .execute();
}
