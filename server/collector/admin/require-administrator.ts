import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { CollectorContext } from '../context.js';
import { assertOwnOrigin } from '../http/origins.js';
import type { SharedCounts } from '../http/rate-limit.js';
import { personOf } from '../people/accounts.js';
import { sameText } from '../submissions/secret.js';
import { bearerToken, wrongTokens } from './wrong-tokens.js';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is logged in; nothing where a machine came with the token. */
    person: string | undefined;
  }
}

/** It is sent to `/admin/…` only. */
export const sessionCookie = 'civic-session';

type Kept = Pick<CollectorContext, 'database' | 'now'>;

/** The name of who is logged in in this browser. */
export async function personIn(kept: Kept, context: Context): Promise<string | undefined> {
  const session = getCookie(context, sessionCookie);
  return session === undefined ? undefined : personOf(kept, session);
}

const isReading = ({ req: { method } }: Context): boolean => ['GET', 'HEAD'].includes(method);

/**
 * Lets in who is logged in, and machines that send the administrator's token. A cookie comes by itself, whoever made the browser
 * send it: what it changes must have been sent by a page of ours.
 */
export function requireAdministrator(
  { adminToken, trustedProxies, ...kept }: Kept & { adminToken: string; trustedProxies: number },
  shared?: SharedCounts,
): MiddlewareHandler {
  const refuse = wrongTokens('wrong-token', trustedProxies, shared);
  return async (context, next) => {
    const token = bearerToken(context);
    if (token === undefined) {
      const person = await personIn(kept, context);
      if (person === undefined) throw await refuse(context);
      if (!isReading(context)) assertOwnOrigin(context, trustedProxies);
      context.set('person', person);
    } else if (!sameText(token, adminToken)) throw await refuse(context);
    context.header('Cache-Control', 'no-store');
    await next();
  };
}
