import type { Context, MiddlewareHandler } from 'hono';
import { wantsPage } from '../collector/http/pages.js';
import { problems } from '../collector/http/problem.js';
import { plainPage } from './plain-page.js';

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

/** For parts that answer 404 in their own way: whoever looks at it in a browser gets the page. */
export const pageForNotFound: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.status === 404 && wantsPage(context.req.header('Accept')))
    context.res = await notFound(context);
};
