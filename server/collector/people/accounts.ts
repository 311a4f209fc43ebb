/**
 * Those who administer, each by a name of their own: a link that is printed once lets them set a password, and the password
 * opens a session. The database has digests of links and sessions only: whoever reads it, or a backup, cannot come in by it.
 */
import { randomBytes } from 'node:crypto';
import type { CollectorContext } from '../context.js';
import type { Transaction } from '../database/open.js';
import { inTransaction, whileLocked } from '../database/transaction.js';
import { sha256 } from '../submissions/secret.js';
import { hashPassword, isPassword } from './password.js';

type Kept = Pick<CollectorContext, 'database' | 'now'>;

const hour = 3_600_000;
/** How long a link is good that nobody has used. */
const linkLasts = 24 * hour;
/** A working day: then the password is asked for again. */
const sessionLasts = 12 * hour;

const newCode = (): string => randomBytes(32).toString('base64url');

const timeAfter = ({ now }: Kept, ms: number): string => new Date(now() + ms).toISOString();

/** As it is kept: one blank where there are several. Nothing where it is no name. */
export function readName(typed: string): string | undefined {
  const name = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return name !== '' && name.length <= 60 && !/\p{C}/u.test(name) ? name : undefined;
}

/** One spelling of a name: whoever logs in may type it in capitals, or in full-width letters. */
export const nameKey = (typed: string): string => (readName(typed) ?? '').toLowerCase();

/** @returns the code of the link; nothing where somebody has this name. */
export async function addUser(kept: Kept, name: string): Promise<string | undefined> {
  const code = newCode();
  const insert = kept.database
    .insertInto('users')
    .values({
      name,
      name_key: nameKey(name),
      link_digest: sha256(code),
      link_expires_at: timeAfter(kept, linkLasts),
      made_at: timeAfter(kept, 0),
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returning('id');
  const added = await whileLocked(() => insert.executeTakeFirst());
  return added && code;
}

/** The password and every session end at once. @returns the code of the new link; nothing where nobody has this name. */
export async function resetUser(kept: Kept, name: string): Promise<string | undefined> {
  const code = newCode();
  return inTransaction(kept.database, async (transaction) => {
    const user = await transaction
      .updateTable('users')
      .set({
        password: null,
        link_digest: sha256(code),
        link_expires_at: timeAfter(kept, linkLasts),
      })
      .where('name_key', '=', nameKey(name))
      .returning('id')
      .executeTakeFirst();
    if (!user) return undefined;
    await transaction.deleteFrom('sessions').where('user_id', '=', user.id).execute();
    return code;
  });
}

/** Sessions go with it. @returns whether there was somebody. */
export async function removeUser({ database }: Kept, name: string): Promise<boolean> {
  const removed = await database
    .deleteFrom('users')
    .where('name_key', '=', nameKey(name))
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

/** Somebody who is logged in. */
interface Person {
  readonly name: string;
  /** What their browser keeps. */
  readonly session: string;
}

/** Uses a link. @returns nothing where it was used, is too old or never was. */
export async function setPassword(
  kept: Kept,
  code: string,
  password: string,
): Promise<Person | undefined> {
  const digest = sha256(code);
  const isGood = (at: { link_expires_at: string | null } | undefined): boolean =>
    at?.link_expires_at != null && at.link_expires_at > timeAfter(kept, 0);
  const asked = await kept.database
    .selectFrom('users')
    .select('link_expires_at')
    .where('link_digest', '=', digest)
    .executeTakeFirst();
  if (!isGood(asked)) return undefined;
  const hash = await hashPassword(password);
  return inTransaction(kept.database, async (transaction) => {
    // Of two that use it at the same time, the second one finds no digest any more.
    const user = await transaction
      .updateTable('users')
      .set({ password: hash, link_digest: null, link_expires_at: null })
      .where('link_digest', '=', digest)
      .where('link_expires_at', '>', timeAfter(kept, 0))
      .returning(['id', 'name'])
      .executeTakeFirst();
    return user && { name: user.name, session: await openSession(kept, transaction, user.id) };
  });
}

/** An unknown name and a wrong password take the same time, and are answered alike. */
export async function logIn(
  kept: Kept,
  name: string,
  password: string,
): Promise<Person | undefined> {
  const user = await kept.database
    .selectFrom('users')
    .select(['id', 'name', 'password'])
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  if (!(await isPassword(password, user?.password ?? null)) || !user) return undefined;
  return inTransaction(kept.database, async (transaction) => {
    // A reset while the password was looked at must not be followed by a session.
    const same = await transaction
      .updateTable('users')
      .set({ password: user.password })
      .where('id', '=', user.id)
      .where('password', '=', user.password)
      .returning('id')
      .executeTakeFirst();
    return same && { name: user.name, session: await openSession(kept, transaction, user.id) };
  });
}

/** Those that are over go at the same time. */
async function openSession(kept: Kept, transaction: Transaction, user: number): Promise<string> {
  const now = timeAfter(kept, 0);
  await transaction.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  const session = newCode();
  await transaction
    .insertInto('sessions')
    .values({
      digest: sha256(session),
      user_id: user,
      made_at: now,
      expires_at: timeAfter(kept, sessionLasts),
    })
    .execute();
  return session;
}

/** @returns the name of who is logged in. */
export async function personOf(kept: Kept, session: string): Promise<string | undefined> {
  const found = await kept.database
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select('users.name')
    .where('digest', '=', sha256(session))
    .where('expires_at', '>', timeAfter(kept, 0))
    .executeTakeFirst();
  return found?.name;
}

export async function logOut({ database }: Kept, session: string): Promise<void> {
  await database.deleteFrom('sessions').where('digest', '=', sha256(session)).execute();
}
