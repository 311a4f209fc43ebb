import { check } from '../../contract/check.js';
import { noticeTable } from '../../contract/generated/notice-table.js';
import type { Notice } from '../../contract/notice.js';
import { noticeFor } from '../../contract/rules/notices.js';
import type { NoticeWords } from '../../locales/notice.js';
import type { Feed } from '../feed.js';

/** What people are told about their data before they fill in a form, pledge or activity of a feed. */
export const noticeOf = (feed: Feed, item: Parameters<typeof noticeFor>[1]): Notice | undefined =>
  noticeFor(
    feed
      .list('notices')
      .flatMap((raw) => (check(noticeTable, raw, []) as Notice | undefined) ?? []),
    item,
  );

interface NoticeEntry {
  readonly term: string;
  readonly text: string;
  /** Where else somebody can be reached. */
  readonly url?: string | undefined;
}

/** A notice in the order in which it is read. */
export function noticeEntries(notice: Notice, words: NoticeWords): NoticeEntry[] {
  const { handler, contact, purpose, kinds, recipients = [], kept, rights, version } = notice;
  const { name, tel, email, url } = contact;
  return [
    { term: words.handler, text: handler },
    { term: words.contact, text: [name, tel, email].filter(Boolean).join(' '), url },
    { term: words.purpose, text: purpose },
    { term: words.kinds, text: kinds.join(words.comma) },
    ...(recipients.length ? [{ term: words.recipients, text: recipients.join(words.comma) }] : []),
    { term: words.kept, text: kept },
    { term: words.rights, text: rights },
    { term: words.version, text: version },
  ];
}
