import { html } from 'hono/html';
import type {
  Activity,
  Form,
  FormReceipt,
  Pass,
  Pledge,
  ProblemDetails,
  Receipt,
} from '../../../src/contract/index.js';
import { styleTag } from './page-style.js';
import { wordsFor, type Words } from './words.js';

export type Markup = ReturnType<typeof html>;

/** Whether a page is wanted rather than JSON: what a browser asks for when it sends a form by itself. */
export function wantsPage(accept: string | undefined): boolean {
  return /\btext\/html\b/.test(accept ?? '');
}

export function receiptPage(
  lang: string,
  receipt: Receipt | Pass | FormReceipt,
  item: Pledge | Activity | Form,
  /** Set where the page that sent the form could make no secret: the one made here, and where to use it. */
  own:
    | { secret: string; withdrawAt: string; followAt: string; mine: { at: string; title: string } }
    | undefined,
): Markup {
  const words = wordsFor(lang);
  const { thanks } = item;
  return page(
    words.lang,
    words.thanks,
    html`${thanks ? html`<p>${thanks}</p>` : ''}
      ${receipt.test ? html`<p><strong>${words.trial}</strong></p>` : ''}
      ${receipt.receipt ? '' : html`<p>${words.anonymous}</p>`}
      <dl>
        ${
          receipt.receipt
            ? html`<dt>${'posts' in receipt ? words.pass : words.receipt}</dt>
                <dd><strong>${receipt.receipt}</strong></dd>`
            : ''
        }
        ${
          own
            ? html`<dt>${words.secret}</dt>
                <dd><code>${own.secret}</code></dd>`
            : ''
        }
      </dl>
      ${'posts' in receipt && 'posts' in item ? passPosts(words, receipt, item) : ''}
      ${
        own
          ? html`<p>${'posts' in receipt ? words.keepPass : words.keep}</p>
              ${
                'kind' in item && item.kind === 'report'
                  ? html`<p><a href="${own.followAt}">${words.follow}</a></p>`
                  : ''
              }
              <p><a href="${own.mine.at}">${own.mine.title}</a></p>
              <p><a href="${own.withdrawAt}">${words.withdrawTitle}</a></p>`
          : ''
      }`,
  );
}

/**
 * For those who signed without script, and have a number and a code on paper.
 * @param refused why it was not done, when it was tried.
 */
export function withdrawPage(lang: string, refused?: ProblemDetails['code']): Markup {
  const words = wordsFor(lang);
  const refusal =
    refused === 'not-found' ? words.noSuchReceipt : refused && words.problems[refused];
  return page(
    words.lang,
    words.withdrawTitle,
    html`${refusal ? html`<p role="alert"><strong>${refusal}</strong></p>` : ''}
      <form method="post">
        <p>
          <label for="receipt">${words.receiptOrPass}</label><br />
          <input id="receipt" name="receipt" required maxlength="40" autocomplete="off" />
        </p>
        <p>
          <label for="secret">${words.secret}</label><br />
          <input id="secret" name="secret" required maxlength="128" size="44" autocomplete="off" />
        </p>
        <p>${words.withdrawHint}</p>
        <button>${words.withdraw}</button>
      </form>`,
  );
}

export function withdrawnPage(lang: string): Markup {
  const words = wordsFor(lang);
  return page(words.lang, words.withdrawn, html`<p>${words.withdrawnHint}</p>`);
}

function passPosts(words: Words, { posts }: Pass, activity: Activity): Markup {
  const byId = new Map(activity.posts.map((post) => [post.id, post]));
  const time = (moment: string): string => moment.replace('T', ' ').slice(0, 16);
  return html`<ul>
    ${posts.map(({ post: id, state, position }) => {
      const post = byId.get(id);
      const place = post?.place ?? activity.place;
      return html`<li>
        ${post ? `${time(post.starts)} – ${time(post.ends)}` : ''}
        ${post?.title ?? activity.title}${place ? ` · ${place.name}` : ''}:
        <strong>${words.states[state]}</strong>
        ${position === undefined ? '' : words.position(position)}
      </li>`;
    })}
  </ul>`;
}

export function problemPage(lang: string, problem: ProblemDetails): Markup {
  const words = wordsFor(lang);
  return page(
    words.lang,
    words.notSent,
    html`<p>${words.problems[problem.code]}</p>
      <p>${words.back}</p>`,
  );
}

/** Its style is in it, and the policy names its hash: nothing is loaded. */
export function page(lang: string, title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${styleTag}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
