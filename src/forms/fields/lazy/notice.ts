import { html, nothing, render, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import type { ReactiveElement } from 'lit';
import { css } from '../../../base/element/css.js';
import type { Language } from '../../../base/text/language.js';
import { check } from '../../../contract/check.js';
import { noticeTable } from '../../../contract/generated/notice-table.js';
import type { Notice } from '../../../contract/notice.js';
import { noticeFor } from '../../../contract/rules/notices.js';
import type { Feed } from '../../../data/feed.js';
import { noticeWords } from '../../../locales/notice.js';

const noticeStyles = css`
  .notice {
    margin-block: 0.5em;
  }
  .notice summary {
    box-sizing: border-box;
    min-block-size: var(--_target);
    padding-block: 0.75em;
    cursor: pointer;
  }
  .notice dt {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  .notice dd {
    margin: 0;
    white-space: pre-line;
    /* Running text, unlike other small lines. */
    word-break: normal;
  }
  @media print {
    .notice::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;

/** What people are told about their data, before the button that sends it. */
export function showNotice(
  host: ReactiveElement,
  place: Element,
  language: Language,
  feed: Feed,
  id: string,
): Notice | undefined {
  const notices = feed
    .list('notices')
    .flatMap((raw) => (check(noticeTable, raw, []) as Notice | undefined) ?? []);
  const notice = noticeFor(notices, id);
  if (!notice) return undefined;
  addStyles(host, noticeStyles);
  const box = document.createElement('div');
  place.prepend(box);
  render(renderNotice(notice, language), box);
  return notice;
}

function renderNotice(notice: Notice, language: Language): TemplateResult {
  const words = noticeWords[language];
  const { handler, contact, purpose, kinds, recipients = [], kept, rights, version } = notice;
  const { name, tel, email, url } = contact;
  const entry = (term: string, text: unknown) =>
    html`<dt>${term}</dt>
      <dd>${text}</dd>`;
  return html`<details class="notice small">
    <summary>${words.title}</summary>
    <dl>
      ${entry(words.handler, handler)}${entry(
        words.contact,
        html`${[name, tel, email].filter(Boolean).join(' ')}${url ? html` <a href=${url}>${url}</a>` : nothing}`,
      )}${entry(words.purpose, purpose)}${entry(words.kinds, kinds.join(words.comma))}${
        recipients.length ? entry(words.recipients, recipients.join(words.comma)) : nothing
      }${entry(words.kept, kept)}${entry(words.rights, rights)}${entry(words.version, version)}
    </dl>
  </details>`;
}
