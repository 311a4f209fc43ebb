/**
 * Who may use what writes files or asks the network for somebody: the editors' desk and the doctor. A request
 * must come from this machine (or through the proxy that was named) and bring the secret of this start.
 *
 * The secret is what holds. A proxy on this machine that nobody told us of connects from here and may send our
 * own name as Host, so that all the world looks like this machine; other users of this machine are on it anyway.
 */
import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { connectionAddress, isForwarded } from '../collector/http/client-address.js';
import { wantsPage } from '../collector/http/pages.js';
import { sameText } from '../collector/submissions/secret.js';
import type { DeskSetting } from '../settings.js';
import { plainPage } from './plain-pages.js';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

export class EditorAccess {
  readonly #setting: DeskSetting;
  readonly #key: string;

  /** @param key for tests; otherwise new at each start. */
  constructor(setting: DeskSetting, key = randomBytes(32).toString('base64url')) {
    this.#setting = setting;
    this.#key = key;
  }

  get isOn(): boolean {
    return this.#setting.kind !== 'off';
  }

  /**
   * The address to print and to open: it brings the key once, and the browser has a cookie from then on.
   * @param page the first page that is only for editors.
   */
  entrance(port: number, page = '/'): string {
    const { kind } = this.#setting;
    const origin = kind === 'proxied' ? this.#setting.origin : `http://localhost:${port}`;
    return this.isOn ? `${origin}${page}?key=${this.#key}` : `${origin}/`;
  }

  /** Lets editors in. Whatever it answers, no page of another site may put it into a frame. */
  readonly guard: MiddlewareHandler = async (context, next) => {
    if (this.#comesFromHere(context) && this.#hasCookie(context)) await next();
    else context.res = await refuse(context);
    for (const [name, value] of Object.entries(strictest))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };

  /** Before the guard of the first page: takes the key out of the address and gives a cookie for it. */
  readonly takeKey: MiddlewareHandler = async (context, next) => {
    const key = context.req.query('key');
    if (key === undefined || !this.#comesFromHere(context) || !sameText(key, this.#key))
      return next();
    setCookie(context, cookieName(context), this.#key, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: this.#setting.kind === 'proxied' && this.#setting.origin.startsWith('https:'),
    });
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
    return context.redirect('./', 303);
  };

  #hasCookie(context: Context): boolean {
    const cookie = getCookie(context, cookieName(context));
    return cookie !== undefined && sameText(cookie, this.#key);
  }

  #comesFromHere(context: Context): boolean {
    const host = context.req.header('Host') ?? '';
    const isProxied =
      this.#setting.kind === 'proxied' && host === new URL(this.#setting.origin).host;
    const isLocal =
      localNames.has(host.replace(/:\d+$/, '')) && isLoopback(context) && !isForwarded(context);
    return (
      (isProxied || isLocal) &&
      // A request line may hold a whole address (`GET http://elsewhere/ HTTP/1.1`) beside the Host.
      new URL(context.req.url).host === new URL(`http://${host}`).host &&
      isOwnPage(context, host)
    );
  }
}

/** Cookies do not know ports: a second desk on this machine must not take the first one's away. */
const cookieName = (context: Context): string =>
  `civic-desk-${new URL(context.req.url).port || 'key'}`;

function isOwnPage(context: Context, host: string): boolean {
  const origin = context.req.header('Origin');
  const site = context.req.header('Sec-Fetch-Site');
  return (
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) &&
    // `none`: somebody typed the address. That will do for reading; a form of another site never sends it.
    (site === undefined ||
      site === 'same-origin' ||
      (site === 'none' && ['GET', 'HEAD'].includes(context.req.method)))
  );
}

/** Without a socket it was called by a test in the same process. */
const isLoopback = (context: Context): boolean =>
  /^(|::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(connectionAddress(context));

/** Headers of answers that have none of their own. */
const strictest = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

function refuse(context: Context): Response | Promise<Response> {
  if (!wantsPage(context.req.header('Accept'))) return context.json({ code: 'refused' }, 403);
  return context.html(
    plainPage({
      zh: {
        title: '请用启动时给出的地址打开',
        text: '编辑台和组件诊断只给在这台电脑上启动它的人用。请到运行 npm run demo 的窗口，打开里面最后给出的完整地址；每次启动，地址都会更换。',
      },
      en: {
        title: 'Please open the address that was printed',
        text: 'The desk and the doctor are for whoever started them on this machine. Open the whole address that npm run demo has printed last; it is another one after each start.',
      },
    }),
    403,
  );
}
