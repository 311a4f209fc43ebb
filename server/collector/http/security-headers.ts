import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { styleHash } from './page-style.js';

/** Whether a site is on https only is for the site to say, not for one path of it. */
const strictTransportSecurity = false;

const nothing = ["'none'"];
const self = ["'self'"];
const policy = {
  defaultSrc: nothing,
  baseUri: nothing,
  formAction: nothing,
  frameAncestors: nothing,
  /** Only the one sheet that pages of the collector have in them. */
  styleSrc: [`'${styleHash}'`],
};

/** Nothing that is answered here runs, frames or loads anything but its own style; feeds may be read from other sites. */
const answers = {
  contentSecurityPolicy: policy,
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity,
} as const;
const forAnswers = secureHeaders(answers);

/**
 * The page that takes something back sends one form, to itself, and so do those that check a certificate and log somebody in or out.
 * Without a referrer browsers would say `Origin: null` with it.
 */
const forWithdrawing = secureHeaders({
  ...answers,
  contentSecurityPolicy: { ...policy, formAction: self },
  referrerPolicy: 'same-origin',
});

/** The page on which a report is followed sends forms as well, and its script reads the private link; so does the one that sets a password. */
const forFollowing = secureHeaders({
  ...answers,
  contentSecurityPolicy: {
    ...policy,
    formAction: self,
    scriptSrc: self,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: nothing,
  },
  referrerPolicy: 'same-origin',
});

/** The stewards' page runs its own scripts, one of them as the worker that lets it open without a network. */
const forCheckIn = secureHeaders({
  contentSecurityPolicy: {
    ...policy,
    scriptSrc: self,
    styleSrc: self,
    connectSrc: self,
    workerSrc: self,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['civic-check-in'],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity,
});

export const securityHeaders = (): MiddlewareHandler => (context, next) => {
  const { path } = context.req;
  const headers = /^\/check-in(\/|$)/.test(path)
    ? forCheckIn
    : /^\/submissions\/[^/]+\/(withdraw$|service-record$|stop\/)|^\/admin\/(log-in|account)$/.test(
          path,
        )
      ? forWithdrawing
      : /^\/submissions\/[^/]+\/(case|mine)$|^\/admin\/password$/.test(path)
        ? forFollowing
        : forAnswers;
  return headers(context, next);
};
