import { Hono } from 'hono';
import * as z from 'zod/mini';
import { codeRequest, sendCode } from '../codes/codes.js';
import type { CollectorContext } from '../context.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { clientAddress } from './client-address.js';
import { describe } from './describe.js';
import { problems } from './problem.js';
import { AddressLimiter, type SharedCounts } from './rate-limit.js';
import { bodyKind, readBody, readJson } from './read-body.js';

/** Sending a code is dear, and one address needs few: a family, or a desk where people are helped. */
const mostFromOneAddress = { name: 'codes', requests: 30, seconds: 3600 };

/** Codes by e-mail or SMS, for questions that ask for `verified`. */
export function codeRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  trustedProxies: number,
  shared: SharedCounts | undefined,
): Hono {
  const app = new Hono();
  const limiter = new AddressLimiter(mostFromOneAddress, shared);
  app.post(
    '/submissions/:feed/code',
    describe({
      summary: 'Send a code to an address or number that a question wants to be proved',
      description:
        'The same answer for every address. The form is then sent with `codes: {"<field>": "123456"}`, or `civic_codes_<field>` without script.',
      body: { 'application/json': codeRequest, 'application/x-www-form-urlencoded': codeRequest },
      answers: { 202: { description: 'It is on its way.', schema: z.object({}) } },
      problems: {
        404: 'There is no such feed.',
        422: 'invalid: the question asks for no code, or it is no address.',
        429: 'Too many codes for this address, or from this network.',
        503: 'This server cannot send by this way.',
      },
    }),
    async (context) => {
      await limiter.count(clientAddress(context, trustedProxies));
      const feed = await synced.read(context.req.param('feed'));
      if (!feed) throw problems.notFound();
      const sent =
        bodyKind(context) === 'json'
          ? await readJson(context)
          : Object.fromEntries(new URLSearchParams(await context.req.text()));
      await sendCode(collector, feed, readBody(codeRequest, sent));
      return context.json({}, 202);
    },
  );
  return app;
}
