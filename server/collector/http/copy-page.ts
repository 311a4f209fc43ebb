/* eslint-disable lit/no-value-attribute -- this is a page as it is sent: it has attributes only */
import { html } from 'hono/html';
import { languageFor, type Language } from '../../../src/base/text/language.js';
import type { FieldValue, PassRequest } from '../../../src/contract/index.js';
import { written } from '../messages/compose.js';
import type { OwnCopy } from '../submissions/own-copy.js';
import { type Markup, page } from './pages.js';

interface CopyWords {
  title: string;
  look: string;
  save: string;
  correct: string;
  number: string;
  at: string;
  guardian: string;
  companions: string;
  shownAs: string;
  page: string;
  consents: string;
}

const words: Readonly<Record<Language, CopyWords>> = {
  'zh-Hans': {
    title: '我的个人信息副本',
    look: '查看保存了哪些内容',
    save: '下载副本（JSON）',
    correct: '更正填写的内容',
    number: '号码',
    at: '提交时间',
    guardian: '监护人',
    companions: '同行的人',
    shownAs: '公开显示为',
    page: '在哪个网页填写',
    consents: '同意和告知的版本',
  },
  'zh-Hant': {
    title: '我的個人資料副本',
    look: '查看保存了哪些內容',
    save: '下載副本（JSON）',
    correct: '更正填寫的內容',
    number: '號碼',
    at: '提交時間',
    guardian: '監護人',
    companions: '同行的人',
    shownAs: '公開顯示為',
    page: '在哪個網頁填寫',
    consents: '同意和告知的版本',
  },
  en: {
    title: 'A copy of my data',
    look: 'See what is kept',
    save: 'Download a copy (JSON)',
    correct: 'Correct what was filled in',
    number: 'Number',
    at: 'Sent',
    guardian: 'Guardian',
    companions: 'Coming along',
    shownAs: 'Shown in public as',
    page: 'Filled in at',
    consents: 'Consents and notices, with versions',
  },
  ko: {
    title: '내 개인정보 사본',
    look: '보관 중인 내용 보기',
    save: '사본 내려받기(JSON)',
    correct: '작성한 내용 고치기',
    number: '번호',
    at: '제출 시각',
    guardian: '보호자',
    companions: '동행인',
    shownAs: '공개 표시',
    page: '작성한 페이지',
    consents: '동의와 안내의 버전',
  },
};

/** The ways to one's own copy, and to its correction, without script. */
export function copyButtons(lang: string, { receipt, secret }: PassRequest): Markup {
  const own = words[languageFor(lang)];
  return html`<form method="post" action="copy">
    <input type="hidden" name="receipt" value="${receipt}" />
    <input type="hidden" name="secret" value="${secret}" />
    <button>${own.look}</button>
    <button name="as" value="json">${own.save}</button>
    <button formaction="mine" name="act" value="correct">${own.correct}</button>
  </form>`;
}

/**
 * What is kept of somebody, to be read and printed.
 * @param done what was done with it just now.
 */
export function copyPage(
  lang: string,
  copy: OwnCopy,
  { proof, utcOffset, done }: { proof: PassRequest; utcOffset: string; done?: string },
): Markup {
  const language = languageFor(lang);
  const own = words[language];
  const { receipt, at, answers, guardian, companions, shownAs, consents, about } = copy;
  const entry = (term: string, text: string | null | undefined): Markup | '' =>
    text
      ? html`<dt>${term}</dt>
          <dd>${text}</dd>`
      : '';
  return page(
    language,
    own.title,
    html`${done ? html`<p role="status"><strong>${done}</strong></p>` : ''}
      <p>${about}</p>
      <dl>
        ${entry(own.number, receipt)} ${entry(own.at, written(at, utcOffset))}
        ${answers.map(({ label, value }) => entry(label, textOf(value)))}
        ${entry(own.guardian, guardian)} ${entry(own.companions, companions?.join(', '))}
        ${entry(own.shownAs, shownAs)} ${entry(own.page, copy.page)}
        ${entry(own.consents, consents.map(({ consent, version }) => `${consent} ${version}`).join(', '))}
      </dl>
      ${copyButtons(lang, proof)}`,
  );
}

const textOf = (value: FieldValue): string =>
  typeof value === 'object' ? Object.values(value).join(', ') : String(value);
