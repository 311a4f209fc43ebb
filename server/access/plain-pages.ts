import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { type Markup, page, wantsPage } from '../collector/http/pages.js';
import { problems } from '../collector/http/problem.js';

interface Said {
  readonly title: string;
  readonly text: string;
}

/** A page that only says something, Chinese first. */
export const plainPage = ({ zh, en }: { zh: Said; en: Said }): Markup =>
  page(
    'zh-Hans',
    zh.title,
    html`<p>${zh.text}</p>
      <div lang="en">
        <h2>${en.title}</h2>
        <p>${en.text}</p>
      </div>
      <p>
        <a href="/">首页 <span lang="en">Home page</span></a>
      </p>`,
  );

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
