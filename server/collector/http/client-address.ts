import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { Problem } from './problem.js';

/** Who is asking, for the rate limit alone: it is neither stored nor logged. */
export function clientAddress(context: Context, trustedProxies: number): string {
  return (
    (trustedProxies > 0 ? network(forwardedAddress(context, trustedProxies)) : undefined) ??
    network(connectionAddress(context)) ??
    'unknown'
  );
}

/**
 * Each proxy adds the address that it was called from, so entries are counted from the right: what stands further
 * left than our own proxies reach was written by strangers.
 */
function forwardedAddress(context: Context, trustedProxies: number): string {
  const entries = (context.req.header('X-Forwarded-For') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return entries[Math.max(0, entries.length - trustedProxies)] ?? '';
}

/** The other end of the connection; nothing where there is none, as when a test or another server calls. */
export function connectionAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}

/**
 * One home has one IPv4 address but a whole /64 of IPv6: counted by address it would have no limit. An IPv4 address
 * that is written as IPv6 (`::ffff:192.0.2.1`) is the same client.
 * @returns `undefined` for what is no address.
 */
function network(written: string): string | undefined {
  const address = bareAddress(written);
  // Stricter than ipaddr.js, to which `0x7f.1` is an address.
  if (!isIP(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}

/** Without what proxies put around an address: `"[2001:db8::1%eth0]:443"`, `192.0.2.1:443`. */
function bareAddress(written: string): string {
  const unquoted = written.replace(/^"(.*)"$/, '$1');
  const withPort = /^\[(.*)\](?::\d+)?$/.exec(unquoted) ?? /^([\d.]+):\d+$/.exec(unquoted);
  return (withPort?.[1] ?? unquoted).replace(/%.*$/, '');
}

/** What proxies, load balancers and CDNs add to a request; browsers send nothing that is called so. */
const names =
  /^(forwarded|via|cdn-loop|x-host|x-forwarded|x-(forwarded|original)-.*|(.*-)?(client)?ip(v6)?|.*-addr(ess)?)$/i;

/** Whether a proxy says that it hands on somebody else's request. Many say nothing: nginx as it is installed, for one. */
export const isForwarded = (context: Context): boolean =>
  [...context.req.raw.headers.keys()].some((name) => names.test(name));

/**
 * For what only the administrator may ask: a proxy that nobody told us of (`TRUST_PROXY`) was put up for the
 * public pages, and whoever did it may not know what else stands behind it.
 */
export function refuseUnknownProxies(trustedProxies: number): MiddlewareHandler {
  return async (context, next) => {
    if (trustedProxies === 0 && isForwarded(context))
      throw new Problem(403, 'refused', 'This came through a proxy: set TRUST_PROXY.');
    await next();
  };
}
