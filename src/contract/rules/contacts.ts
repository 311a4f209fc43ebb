import type { MemberContact } from '../member.js';
import type { Issue, Path } from '../issue.js';

/** What may be shown of how a member can be reached: nothing that is not marked. */
export const publicContact = (contact: MemberContact | undefined): MemberContact | undefined =>
  contact?.public ? contact : undefined;

/** An address that calls a number: 0437-3100000转801 is called without its extension. */
export const callAddress = (tel: string): string =>
  `tel:${tel
    .normalize('NFKC')
    .replace(/(转|轉|ext).*$/i, '')
    .replace(/[^\d+*#]/g, '')}`;

/** A number that nobody is shown is in the feed's file all the same. */
export const hiddenContact = (contact: MemberContact | undefined, path: Path): Issue[] =>
  contact && !contact.public && (contact.tel ?? contact.email)
    ? [{ path: [...path, 'contact', 'public'], code: 'private' }]
    : [];
