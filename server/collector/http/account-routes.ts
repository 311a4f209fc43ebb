import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { writeAccess } from '../admin/access-log.js';
import { personIn, sessionCookie } from '../admin/require-administrator.js';
import { overview, type FormOverview } from '../admin/summary.js';
import type { CollectorContext } from '../context.js';
import { logIn, logOut, nameKey, setPassword } from '../people/accounts.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import {
  accountPage,
  type AccountProblem,
  leastPassword,
  linkScript,
  logInPage,
  mostPassword,
  passwordPage,
} from './account-pages.js';
import { clientAddress } from './client-address.js';
import { describe } from './describe.js';
import { assertOwnOrigin } from './origins.js';
import { Problem } from './problem.js';
import { AddressLimiter, type SharedCounts } from './rate-limit.js';
import { readBody } from './read-body.js';

/** They are open to everybody; all else below `/admin` is behind the lock. */
export const openAccountPaths = [
  '/admin/log-in',
  '/admin/log-out',
  '/admin/password',
  '/admin/password.js',
  '/admin/account',
];

const password = z.string().check(z.maxLength(mostPassword));
const logInForm = z.object({
  name: z.string().check(z.maxLength(60)),
  password,
  to: z.optional(z.literal('desk')),
});
const passwordForm = z.object({
  code: z.string().check(z.maxLength(500)),
  password,
  again: password,
});
const session = z.object({ person: z.optional(z.string()) });

const quarterOfAnHour = 900;

/** Log-in by name and password, the page of a one-time link, and what whoever is logged in begins with. */
export function accountRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  trustedProxies: number,
  shared?: SharedCounts,
): Hono {
  const app = new Hono();
  const tries = { seconds: quarterOfAnHour };
  // Of one name from anywhere, so that many machines guess no more than one; and of one address, whatever the names.
  const byName = new AddressLimiter({ ...tries, name: 'log-in-name', requests: 10 }, shared);
  const byAddress = new AddressLimiter({ ...tries, name: 'log-in', requests: 30 }, shared);

  /** A session for this browser, until it is closed and for twelve hours at most. */
  const begin = async (
    context: Context,
    act: string,
    person: { name: string; session: string },
  ): Promise<void> => {
    const before = getCookie(context, sessionCookie);
    if (before !== undefined) await logOut(collector, before);
    setCookie(context, sessionCookie, person.session, {
      path: '/admin',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure(collector, context, trustedProxies),
    });
    await writeAccess(collector, collector.now(), {
      who: `administrator: ${person.name}`,
      act: `POST /admin/${act}`,
    });
  };

  const readForm = async <Schema extends z.ZodMiniType>(
    context: Context,
    schema: Schema,
  ): Promise<z.output<Schema>> => {
    assertOwnOrigin(context, trustedProxies);
    context.header('Cache-Control', 'no-store');
    return readBody(schema, Object.fromEntries(new URLSearchParams(await context.req.text())));
  };

  app.get(
    '/admin/log-in',
    describe({
      summary: 'The page on which an administrator logs in',
      description: '`?to=desk`: then it goes on to the desk, which lies at `/`.',
      answers: { 200: { description: 'It asks for name and password.', media: 'text/html' } },
    }),
    (context) => {
      context.header('Cache-Control', 'no-store');
      return context.html(logInPage({ toDesk: context.req.query('to') === 'desk' }));
    },
  );

  app.post(
    '/admin/log-in',
    describe({
      summary: 'Log in: a cookie for `/admin/…`',
      description: 'An unknown name and a wrong password are answered alike, in the same time.',
      body: { 'application/x-www-form-urlencoded': logInForm },
      answers: { 303: { description: 'Logged in.', media: 'text/html' } },
      problems: {
        401: 'Not this name with this password.',
        403: 'It was sent from a page of another site.',
        429: 'Ten tries with this name, or thirty from this address, within a quarter of an hour.',
      },
    }),
    async (context) => {
      const { name, password: typed, to } = await readForm(context, logInForm);
      const refuse = (problem: AccountProblem, status: 401 | 429, headers = {}) =>
        context.html(logInPage({ name, toDesk: to === 'desk', problem }), status, headers);
      try {
        await byAddress.count(clientAddress(context, trustedProxies));
        await byName.count(nameKey(name));
      } catch (error) {
        if (error instanceof Problem) return refuse('locked', 429, error.headers);
        throw error;
      }
      const person = await logIn(collector, name, typed);
      if (!person) return refuse('wrong', 401);
      await byName.forget(nameKey(name));
      await begin(context, 'log-in', person);
      return context.redirect(to === 'desk' ? '../' : 'account', 303);
    },
  );

  app.post(
    '/admin/log-out',
    describe({
      summary: 'End the session of this browser',
      answers: { 303: { description: 'It is over.', media: 'text/html' } },
      problems: { 403: 'It was sent from a page of another site.' },
    }),
    async (context) => {
      await readForm(context, z.object({}));
      const before = deleteCookie(context, sessionCookie, { path: '/admin' });
      if (before !== undefined) await logOut(collector, before);
      return context.redirect('log-in', 303);
    },
  );

  app.get(
    '/admin/password',
    describe({
      summary: 'The page that a one-time link leads to; the code is behind the mark of the link',
      answers: { 200: { description: 'It asks for a new password.', media: 'text/html' } },
    }),
    (context) => {
      context.header('Cache-Control', 'no-store');
      return context.html(passwordPage());
    },
  );

  app.get('/admin/password.js', (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(linkScript);
  });

  app.post(
    '/admin/password',
    describe({
      summary: 'Use a one-time link: set a password, and be logged in',
      body: { 'application/x-www-form-urlencoded': passwordForm },
      answers: { 303: { description: 'Set, and logged in.', media: 'text/html' } },
      problems: {
        403: 'It was sent from a page of another site.',
        410: 'The link was used, or is too old.',
        422: 'The password is too short, or not the same twice.',
      },
    }),
    async (context) => {
      const sent = await readForm(context, passwordForm);
      // Somebody without script has copied the whole link.
      const code = sent.code.trim().replace(/^.*#/, '');
      const refuse = (problem: AccountProblem, status: 410 | 422) =>
        context.html(passwordPage({ code, problem }), status);
      if ([...sent.password].length < leastPassword) return refuse('short', 422);
      if (sent.password !== sent.again) return refuse('different', 422);
      const person = await setPassword(collector, code, sent.password);
      if (!person) return refuse('used', 410);
      await begin(context, 'password', person);
      return context.redirect('account', 303);
    },
  );

  app.get(
    '/admin/account',
    describe({
      summary: 'What whoever is logged in begins with: what came in, as tables',
      answers: {
        200: { description: 'For who is logged in.', media: 'text/html' },
        303: { description: 'To the log-in.', media: 'text/html' },
      },
    }),
    async (context) => {
      const person = await personIn(collector, context);
      context.header('Cache-Control', 'no-store');
      if (person === undefined) return context.redirect('log-in', 303);
      return context.html(accountPage(person, await titledForms()));
    },
  );

  app.get(
    '/admin/session',
    describe({
      summary: 'Who is logged in; nobody where a machine came with the token',
      admin: true,
      answers: { 200: { description: 'The name.', schema: session } },
    }),
    (context) => {
      const person = context.get('person');
      return context.json<z.infer<typeof session>>({ ...(person !== undefined && { person }) });
    },
  );

  /** A form that the feed has no more goes by its id. */
  async function titledForms(): Promise<(FormOverview & { title: string })[]> {
    const isForm = async (feed: string, id: string): Promise<boolean> =>
      (await synced.read(feed))?.forms.has(id) ?? false;
    const forms = await overview(collector.database, isForm);
    return Promise.all(
      forms.map(async (one) => {
        const feed = await synced.read(one.feed);
        const item =
          feed?.pledges.get(one.form) ??
          feed?.activities.get(one.form) ??
          feed?.forms.get(one.form);
        return { ...one, title: item?.title ?? `${one.feed} / ${one.form}` };
      }),
    );
  }

  return app;
}

/** Whether the browser came by https: what stands before this server says so, or it is the site's own address. */
function isSecure(
  { siteUrl }: Pick<CollectorContext, 'siteUrl'>,
  context: Context,
  trustedProxies: number,
): boolean {
  const isForwarded = trustedProxies > 0 && context.req.header('X-Forwarded-Proto') === 'https';
  const isSite =
    siteUrl?.startsWith('https:') && context.req.header('Host') === new URL(siteUrl).host;
  return isForwarded || isSite === true;
}
