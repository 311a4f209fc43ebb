/* eslint-disable lit/no-value-attribute -- these are pages as they are sent: they have attributes only */
import { html } from 'hono/html';
import type { FormOverview } from '../admin/summary.js';
import { type Markup, page } from './pages.js';

/** Said in both languages: whoever administers has chosen none yet. */
interface Said {
  readonly zh: string | Markup;
  readonly en: string | Markup;
}

/** What whoever runs the server types, in one line. @param name the word in the place of somebody's name. */
const resetCommand = (name: string): Markup =>
  html`<code class="command">civic-server user reset ${name}</code>`;

const say = ({ zh, en }: Said): Markup => html`${zh} <span lang="en">${en}</span>`;
const paragraph = (said: Said): Markup =>
  html`<p>${said.zh}<br /><small lang="en">${said.en}</small></p>`;

/** Characters. Longer is better than odd: no rule asks for digits or signs. */
export const leastPassword = 12;
export const mostPassword = 128;

const problems = {
  wrong: {
    zh: '登录名或密码不对，请再试一次。',
    en: 'This name or password is wrong. Please try again.',
  },
  locked: {
    zh: '试的次数太多。请过15分钟再试。',
    en: 'There were too many tries. Please try again in 15 minutes.',
  },
  used: {
    zh: html`这个链接已经用过，或者已经过期。请让管理服务器的人运行
    ${resetCommand('登录名')}，会得到新的链接。`,
    en: html`This link was used, or is too old. Ask whoever runs the server for a new one:
    ${resetCommand('NAME')}.`,
  },
  short: {
    zh: `密码至少要${leastPassword}个字符。`,
    en: `A password needs ${leastPassword} characters at least.`,
  },
  different: {
    zh: '两次输入的密码不一样，请重新输入。',
    en: 'The two passwords are not the same. Please type them again.',
  },
} satisfies Record<string, Said>;
export type AccountProblem = keyof typeof problems;

const alert = (problem: AccountProblem | undefined): Markup | '' =>
  problem
    ? html`<p role="alert">
        <strong>${problems[problem].zh}</strong><br /><span lang="en">${problems[problem].en}</span>
      </p>`
    : '';

/** @param toDesk whether it leads back to the desk, which has sent somebody here. */
export function logInPage(given: {
  name?: string;
  toDesk?: boolean;
  problem?: AccountProblem;
}): Markup {
  return page(
    'zh-Hans',
    '管理员登录',
    html`<p><small lang="en">Log in as an administrator</small></p>
      ${alert(given.problem)}
      <form method="post">
        ${given.toDesk ? html`<input type="hidden" name="to" value="desk" />` : ''}
        <p>
          <label for="name">${say({ zh: '登录名', en: 'Name' })}</label>
          <input
            id="name"
            name="name"
            value="${given.name ?? ''}"
            required
            maxlength="60"
            autocomplete="username"
          />
        </p>
        <p>
          <label for="password">${say({ zh: '密码', en: 'Password' })}</label>
          <input
            id="password"
            name="password"
            type="password"
            required
            maxlength="${mostPassword}"
            autocomplete="current-password"
          />
        </p>
        <button>${say({ zh: '登录', en: 'Log in' })}</button>
      </form>
      ${paragraph({
        zh: html`忘了密码：请让管理服务器的人运行 ${resetCommand('登录名')}，会得到新的链接。`,
        en: html`No password any more? Whoever runs the server can make a new link:
        ${resetCommand('NAME')}.`,
      })}`,
  );
}

/**
 * The link has its code behind the mark, which browsers send to no server and in no referrer: it stands in no log. The script puts it
 * into the form; without script it is copied there, alone or as the whole link.
 */
export const linkScript = `const field = document.getElementById('code');
if (field && location.hash.length > 1) {
  field.value = location.hash.slice(1);
  field.closest('p').hidden = true;
  history.replaceState(null, '', location.pathname);
}
`;

export function passwordPage(given: { code?: string; problem?: AccountProblem } = {}): Markup {
  return page(
    'zh-Hans',
    '设置密码',
    html`<p><small lang="en">Set a password</small></p>
      ${alert(given.problem)}
      ${paragraph({
        zh: '链接只能用一次，一天内有效。密码设好以后，就用登录名和密码登录。',
        en: 'The link works once, within a day. From then on you log in by name and password.',
      })}
      <form method="post">
        <p>
          <label for="code">
            ${say({ zh: '一次性链接（整个粘贴进来）', en: 'The one-time link, all of it' })}
          </label>
          <input
            id="code"
            name="code"
            value="${given.code ?? ''}"
            required
            maxlength="500"
            autocomplete="off"
            spellcheck="false"
          />
        </p>
        <p>
          <label for="password">${say({ zh: '新密码', en: 'New password' })}</label>
          <br />
          <small id="password-hint">
            至少${leastPassword}个字符，越长越好，例如几个不相干的词。<br />
            <span lang="en">
              ${leastPassword} characters or more, such as a few words that have nothing to do with
              each other.
            </span>
          </small>
          <input
            id="password"
            name="password"
            type="password"
            required
            minlength="${leastPassword}"
            maxlength="${mostPassword}"
            aria-describedby="password-hint"
            autocomplete="new-password"
          />
        </p>
        <p>
          <label for="again"> ${say({ zh: '再输入一次', en: 'The same again' })} </label>
          <input
            id="again"
            name="again"
            type="password"
            required
            minlength="${leastPassword}"
            maxlength="${mostPassword}"
            autocomplete="new-password"
          />
        </p>
        <button>${say({ zh: '设置密码并登录', en: 'Set it and log in' })}</button>
      </form>
      <script src="password.js" defer></script>`,
  );
}

const units: Record<FormOverview['kind'], Said> = {
  pledge: { zh: '份签名', en: 'signatures' },
  activity: { zh: '份报名', en: 'sign-ups' },
  form: { zh: '份答卷', en: 'answers' },
};

/** What somebody sees who is logged in: what came in, as tables to take away. */
export function accountPage(
  person: string,
  forms: readonly (Pick<FormOverview, 'feed' | 'form' | 'kind' | 'count'> & { title: string })[],
): Markup {
  return page(
    'zh-Hans',
    '管理',
    html`<p><small lang="en">Administration</small></p>
      <p role="status">${say({ zh: '已登录：', en: 'Logged in as' })} <strong>${person}</strong></p>
      <h2>${say({ zh: '收到的回应', en: 'What came in' })}</h2>
      ${
        forms.length === 0
          ? paragraph({ zh: '还没有收到。', en: 'Nothing yet.' })
          : html`<ul class="downloads">
              ${forms.map(
                ({ feed, form, kind, count, title }) =>
                  html`<li>
                    <a href="export/${feed}/${form}.csv">${title}</a><br />
                    <small>${count} ${say(units[kind])} · CSV</small>
                  </li>`,
              )}
            </ul>`
      }
      ${paragraph({
        zh: '下载的表格里有居民的个人信息，用完请删除。谁在什么时候下载过，会记下来。',
        en: 'These tables hold personal data of residents: delete them when you are done. Who has taken one, and when, is written down.',
      })}
      <form method="post" action="log-out">
        <button>${say({ zh: '退出登录', en: 'Log out' })}</button>
      </form>`,
  );
}
