import type { Field } from '../form.js';
import type { Notice } from '../notice.js';

/** A notice is kept with what was sent as consents are, and no consent may have this id. */
export const noticeId = 'notice';

/** As much of a form, pledge or activity as says whether people are to be told about their data. */
interface Asking {
  readonly id: string;
  readonly fields: readonly Pick<Field, 'type'>[];
  readonly anonymous?: boolean | undefined;
  readonly guardian?: object | undefined;
}

/** Whether an answer says who somebody is. */
export const isIdentifying = ({ type }: Pick<Field, 'type'>): boolean =>
  /^(name|tel|email)$/.test(type);

/** An anonymous form that asks nobody's name collects no personal data: a notice would say that it does. */
export const asksForNobody = ({ anonymous, fields, guardian }: Omit<Asking, 'id'>): boolean =>
  anonymous === true && !guardian && !fields.some(isIdentifying);

/** The notice of a form, pledge or activity: its own, or the first that is for all. */
export function noticeFor<One extends Pick<Notice, 'forms'>>(
  notices: readonly One[],
  item: Asking,
): One | undefined {
  if (asksForNobody(item)) return undefined;
  return (
    notices.find(({ forms }) => forms?.includes(item.id)) ?? notices.find(({ forms }) => !forms)
  );
}

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
