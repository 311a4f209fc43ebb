import type { Field } from '../../../src/contract/index.js';
import type { Transaction } from '../database/open.js';
import { Problem } from '../http/problem.js';

/** The pictures in the answers to a form, and what asked for them. */
export interface NamedPhotos {
  readonly names: readonly string[];
  readonly fields: readonly Pick<Field, 'name' | 'type'>[];
}

/** Whose pictures are: the row of a signature or of the answers to a form, or that of a sign-up. */
type Owner = { submission: number } | { sign_up: number };

/**
 * Says whom pictures belong to, in the transaction that stores it. Those that belonged to it and are named no more are
 * erased with what nobody has sent: call PhotoStore.erase afterwards.
 * @param owned.form id of the form, pledge or activity: a picture that was announced for another is not taken.
 * @param owned.at the owner's time, which says no more of the picture than of the answers.
 * @throws the problem that names the questions, where one has not arrived or is another's.
 */
export async function claimPhotos(
  transaction: Transaction,
  owned: { feed: string; form: string; owner: Owner; at: string },
  { names, fields }: NamedPhotos,
): Promise<void> {
  const { feed, form, owner, at } = owned;
  const [column, id] =
    'submission' in owner
      ? (['submission', owner.submission] as const)
      : (['sign_up', owner.sign_up] as const);
  await transaction
    .updateTable('photos')
    .set({ submission: null, sign_up: null, at: '' })
    .where(column, '=', id)
    .$if(names.length > 0, (query) => query.where('photo', 'not in', [...names]))
    .execute();
  if (names.length === 0) return;
  const { numUpdatedRows } = await transaction
    .updateTable('photos')
    .set({ ...owner, at })
    .where('feed', '=', feed)
    .where('form', '=', form)
    .where('state', '=', 'ready')
    .where('photo', 'in', [...names])
    .where((build) =>
      build.or([
        build.and([build('submission', 'is', null), build('sign_up', 'is', null)]),
        build(column, '=', id),
      ]),
    )
    .executeTakeFirst();
  if (Number(numUpdatedRows) === names.length) return;
  throw new Problem(422, 'invalid', 'A picture has not arrived. Please add it again.', {
    errors: fields
      .filter(({ type }) => type === 'photos')
      .map(({ name }) => ({ pointer: `/values/${name}`, code: 'photo' })),
  });
}
