import { createHmac } from 'node:crypto';
import type { Field, FieldValue, GivenConsent } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import { seal, unseal } from '../database/seal.js';
import type { Database, Transaction } from '../database/open.js';
import type { ContactRow } from '../database/tables.js';
import { plainNumber } from '../submissions/signer-digest.js';

/** The consent by which a resident asks for messages. A form without it sends none. */
const consentId = 'messages';

export type Channel = 'mail' | 'sms';

/** By which ways this server can reach anybody. */
type Channels = Pick<Settings, 'mail' | 'sms'>;

/** How somebody wants to be told: by which answer of theirs, never a copy of it. */
export interface NewContact {
  channel: Channel;
  /** Name of the question that was answered with the address or number. */
  field: string;
}

/** @returns nothing where nobody asked, or where there is no way to reach them. E-mail comes first. */
export function contactOf(
  { mail, sms }: Channels,
  fields: readonly Field[],
  answers: Readonly<Record<string, FieldValue>>,
  consents: readonly GivenConsent[],
): NewContact | undefined {
  if (!consents.some(({ id }) => id === consentId)) return undefined;
  const answered = (type: Field['type']) =>
    fields.find((field) => field.type === type && typeof answers[field.name] === 'string');
  const email = mail ? answered('email') : undefined;
  if (email) return { channel: 'mail', field: email.name };
  const tel = sms ? answered('tel') : undefined;
  return tel ? { channel: 'sms', field: tel.name } : undefined;
}

type Owner = { submission: number } | { sign_up: number };

export async function insertContacts(
  transaction: Transaction,
  rows: readonly { feed: string; form: string; owner: Owner; contact: NewContact }[],
): Promise<ContactRow[]> {
  if (rows.length === 0) return [];
  return transaction
    .insertInto('contacts')
    .values(
      rows.map(({ feed, form, owner, contact }) => ({
        feed,
        form,
        submission: 'submission' in owner ? owner.submission : null,
        sign_up: 'sign_up' in owner ? owner.sign_up : null,
        ...contact,
        stopped_at: null,
      })),
    )
    .returningAll()
    .execute();
}

/** Those who want to be told about some sign-ups, or about some submissions. */
export async function contactsOf(
  database: Database,
  column: 'sign_up' | 'submission',
  ids: readonly number[],
): Promise<ContactRow[]> {
  if (ids.length === 0) return [];
  return database
    .selectFrom('contacts')
    .selectAll()
    .where(column, 'in', ids)
    .where('stopped_at', 'is', null)
    .execute();
}

/** The address or number that a contact means. @returns nothing once the answers are erased. */
export function addressOf(
  { field, channel }: Pick<ContactRow, 'field' | 'channel'>,
  answers: string | null,
): string | undefined {
  if (answers === null) return undefined;
  const value = (JSON.parse(answers) as Record<string, FieldValue>)[field];
  if (typeof value !== 'string') return undefined;
  return channel === 'sms' ? plainNumber(value) : value.trim();
}

/** A message about what is erased with it needs an address that is not there any more: it goes along, sealed. */
export const sealAddress = (hashKey: string, address: string): string =>
  seal(hashKey, 'address', address);
export const unsealAddress = (hashKey: string, sealed: string): string =>
  unseal(hashKey, 'address', sealed);

/** Tells whether it is the same address, and not which one. */
export const addressDigest = (hashKey: string, channel: Channel, address: string): string =>
  createHmac('sha256', hashKey)
    .update(JSON.stringify(['address', channel, address.normalize('NFKC').toLowerCase()]))
    .digest('base64url');
