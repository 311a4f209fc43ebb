import { html } from 'hono/html';
import type { ProblemDetails, Receipt } from '../../../src/contract/index.js';
import { wordsFor } from './words.js';

type Markup = ReturnType<typeof html>;

/** Whether a page is wanted rather than JSON: what a browser asks for when it sends a form by itself. */
export function wantsPage(accept: string | undefined): boolean {
  return /\btext\/html\b/.test(accept ?? '');
}

export function receiptPage(
  lang: string,
  receipt: Receipt,
  secret: string | undefined,
  thanks: string | undefined,
): Markup {
  const words = wordsFor(lang);
  return page(
    words.lang,
    words.thanks,
    html`${thanks ? html`<p>${thanks}</p>` : ''}
      ${receipt.test ? html`<p><strong>${words.trial}</strong></p>` : ''}
      <dl>
        <dt>${words.receipt}</dt>
        <dd><strong>${receipt.receipt}</strong></dd>
        ${
          secret
            ? html`<dt>${words.secret}</dt>
                <dd><code>${secret}</code></dd>`
            : ''
        }
      </dl>
      <p>${words.keep}</p>`,
  );
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
