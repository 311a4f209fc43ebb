import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Whether a site is on https only is for the site to say, not for one path of it. */
const strictTransportSecurity = false;

const nothing = ["'none'"];

/** Nothing that is answered here runs, frames or loads anything; feeds may be read from other sites. */
const answers = {
  contentSecurityPolicy: {
    defaultSrc: nothing,
    baseUri: nothing,
    formAction: nothing,
    frameAncestors: nothing,
  },
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity,
} as const;
const forAnswers = secureHeaders(answers);

/**
 * The page that takes something back sends one form, to itself. Without a referrer browsers would say `Origin: null`
 * with it.
 */
const forWithdrawing = secureHeaders({
  ...answers,
  contentSecurityPolicy: { ...answers.contentSecurityPolicy, formAction: ["'self'"] },
  referrerPolicy: 'same-origin',
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

export const securityHeaders = (): MiddlewareHandler => (context, next) => {
  const { path } = context.req;
  const headers = /^\/check-in(\/|$)/.test(path)
    ? forCheckIn
    : /^\/submissions\/[^/]+\/withdraw$/.test(path)
      ? forWithdrawing
      : forAnswers;
  return headers(context, next);
};
