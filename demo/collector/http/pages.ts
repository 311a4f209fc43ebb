import { html } from 'hono/html';
import type {
  Activity,
  Pass,
  Pledge,
  ProblemDetails,
  Receipt,
} from '../../../src/contract/index.js';
import { wordsFor, type Words } from './words.js';

type Markup = ReturnType<typeof html>;

/** Whether a page is wanted rather than JSON: what a browser asks for when it sends a form by itself. */
export function wantsPage(accept: string | undefined): boolean {
  return /\btext\/html\b/.test(accept ?? '');
}

export function receiptPage(
  lang: string,
  receipt: Receipt | Pass,
  secret: string | undefined,
  item: Pledge | Activity,
): Markup {
  const words = wordsFor(lang);
  const { thanks } = item;
  return page(
    words.lang,
    words.thanks,
    html`${thanks ? html`<p>${thanks}</p>` : ''}
      ${receipt.test ? html`<p><strong>${words.trial}</strong></p>` : ''}
      <dl>
        <dt>${'posts' in receipt ? words.pass : words.receipt}</dt>
        <dd><strong>${receipt.receipt}</strong></dd>
        ${
          secret
            ? html`<dt>${words.secret}</dt>
                <dd><code>${secret}</code></dd>`
            : ''
        }
      </dl>
      ${'posts' in receipt && 'posts' in item ? passPosts(words, receipt, item) : ''}
      <p>${'posts' in receipt ? words.keepPass : words.keep}</p>`,
  );
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

/** Without styles: it runs under a policy that loads nothing, and any browser shows it in large, plain type. */
function page(lang: string, title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
