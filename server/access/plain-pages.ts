import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { wantsPage } from '../collector/http/pages.js';
import { problems } from '../collector/http/problem.js';

type Markup = ReturnType<typeof html>;

interface Said {
  readonly title: string;
  readonly text: string;
}

/** A page that only says something: Chinese first, no style, nothing that it loads. */
export const plainPage = ({ zh, en }: { zh: Said; en: Said }): Markup =>
  html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${zh.title}</title>
      </head>
      <body>
        <main>
          <h1>${zh.title}</h1>
          <p>${zh.text}</p>
          <div lang="en">
            <h2>${en.title}</h2>
            <p>${en.text}</p>
          </div>
          <p>
            <a href="/">首页 <span lang="en">Home page</span></a>
          </p>
        </main>
      </body>
    </html>`;

const says = {
  zh: {
    title: '没有找到这个网页',
    text: '地址可能写错了，也可能已经撤下。请检查地址，或者返回上一页。',
  },
  en: {
    title: 'This page was not found',
    text: 'The address may be mistyped, or what was there has been taken down. Check the address, or go back.',
  },
};

/** What is not found, as a page for a person and as JSON for a program. */
export const notFound = (context: Context): Response | Promise<Response> =>
  wantsPage(context.req.header('Accept'))
    ? context.html(plainPage(says), 404, {
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      })
    : problems.notFound().toResponse();

/** For parts that answer 404 to programs only: whoever looks at it in a browser gets the page. */
export const pageForNotFound: MiddlewareHandler = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  // A page of their own says more: that no signature has this number, for one.
  const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (status === 404 && !isPage && wantsPage(context.req.header('Accept')))
    context.res = await notFound(context);
};
