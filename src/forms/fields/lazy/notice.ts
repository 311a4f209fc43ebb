import { html, nothing, render, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import type { ReactiveElement } from 'lit';
import { css } from '../../../base/element/css.js';
import type { Language } from '../../../base/text/language.js';
import type { Notice } from '../../../contract/notice.js';
import type { Feed } from '../../../data/feed.js';
import { noticeEntries, noticeOf } from '../../../data/lazy/notice-of.js';
import { noticeWords, type NoticeWords } from '../../../locales/notice.js';
import type { FormItem } from '../../form-input.js';

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
`;

/**
 * Opens a form's notice while the page is printed. The style for `::details-content` would do, but engines that do not know it
 * print the heading alone. Cards have base/element/closed-parts.ts; shared with it, this would cost every card its bytes.
 */
export function openNotice(place: Element, isPrinting: boolean): void {
  // What a reader has opened is not marked, and stays open afterwards.
  const details = place.querySelector<HTMLDetailsElement>(
    isPrinting ? '.notice:not([open])' : '.notice[data-printing]',
  );
  if (!details) return;
  details.open = isPrinting;
  details.toggleAttribute('data-printing', isPrinting);
}

/** What people are told about their data, before the button that sends it. */
export function showNotice(
  host: ReactiveElement,
  place: Element,
  language: Language,
  feed: Feed,
  item: FormItem,
): Notice | undefined {
  const notice = noticeOf(feed, item);
  if (!notice) return undefined;
  addStyles(host, noticeStyles);
  const box = document.createElement('div');
  place.prepend(box);
  render(renderNotice(notice, noticeWords[language]), box);
  return notice;
}

const renderNotice = (notice: Notice, words: NoticeWords): TemplateResult =>
  html`<details class="notice small">
    <summary>${words.title}</summary>
    <dl>
      ${noticeEntries(notice, words).map(
        ({ term, text, url }) =>
          html`<dt>${term}</dt>
            <dd>${text}${url ? html` <a href=${url}>${url}</a>` : nothing}</dd>`,
      )}
    </dl>
  </details>`;
