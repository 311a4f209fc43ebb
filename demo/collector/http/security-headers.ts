import { secureHeaders } from 'hono/secure-headers';

/** Nothing that is served here runs, frames or loads anything; feeds may be read from other sites. */
export const securityHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'cross-origin',
    // Whether a site is on https only is for the site to say, not for one path of it.
    strictTransportSecurity: false,
  });
