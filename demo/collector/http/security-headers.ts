import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Whether a site is on https only is for the site to say, not for one path of it. */
const strictTransportSecurity = false;

/** Nothing that is answered here runs, frames or loads anything; feeds may be read from other sites. */
const forAnswers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity,
});

/** The organiser's page runs one script: its own. */
const forCheckIn = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity,
});

export const securityHeaders = (): MiddlewareHandler => (context, next) =>
  (/^\/check-in(\/|$)/.test(context.req.path) ? forCheckIn : forAnswers)(context, next);
