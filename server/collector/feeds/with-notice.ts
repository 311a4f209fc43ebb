import type { Consent } from '../../../src/contract/index.js';
import { noticeFor, noticeId, noticeText } from '../../../src/contract/rules/notices.js';
import type { FeedFile } from './feed-file.js';

/**
 * A form with its notice among the consents: what was shown is checked, stored, listed and kept as they are, version and hash. A
 * page that does not show it sends none.
 */
export function withNotice<
  Item extends Parameters<typeof noticeFor>[1] & { consents?: Consent[] | undefined },
>({ notices }: Pick<FeedFile, 'notices'>, item: Item): Item {
  const notice = noticeFor(notices, item);
  if (!notice) return item;
  const { version } = notice;
  const shown = { id: noticeId, version, text: noticeText(notice) };
  return { ...item, consents: [...(item.consents ?? []), shown] };
}
