import type { Notice } from '../notice.js';

/** A notice is kept with what was sent as consents are, and no consent may have this id. */
export const noticeId = 'notice';

/** The notice of a form, pledge or activity: its own, or the first that is for all. */
export const noticeFor = <One extends Pick<Notice, 'forms'>>(
  notices: readonly One[],
  id: string,
): One | undefined =>
  notices.find(({ forms }) => forms?.includes(id)) ?? notices.find(({ forms }) => !forms);

/** Between the texts of a notice: no text has this character. */
const divider = '\u001f';

/**
 * What of a notice is hashed, so that it can be shown later which text somebody was told. Not JSON: an old library of the page
 * may have changed how that is written.
 */
export function noticeText({
  version,
  handler,
  contact: { name = '', tel = '', email = '', url = '' },
  purpose,
  kinds,
  recipients = [],
  kept,
  rights,
}: Notice): string {
  const lists = [kinds, recipients].map((list) => list.join('\n'));
  return [version, handler, name, tel, email, url, purpose, ...lists, kept, rights].join(divider);
}
