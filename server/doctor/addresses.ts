/** Which network addresses the doctor may open. */
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Where machines tell secrets to themselves (169.254.169.254), and where nobody in particular is. */
const never = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal']);
const insideOnly = new Set(['loopback', 'uniqueLocal']);
/** What of IPv6 is given to anybody; older forms outside of it hold an IPv4 address. */
const givenOut = ipaddr.parseCIDR('2000::/3');

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // An IPv4 address in IPv6 clothes (::ffff:127.0.0.1) is what it is.
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

function isOwn(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return own.some((one) => parse(one.address)?.toString() === address.toString());
}

/** @param inside whether this machine and the network around it are meant, too. */
export function mayOpen(text: string, inside: boolean): boolean {
  const address = parse(text);
  if (!address) return false;
  const range = address.range();
  if (never.has(range)) return false;
  const isPublic =
    range === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(givenOut));
  if (!inside) return isPublic && !isOwn(address);
  return isPublic || address instanceof ipaddr.IPv4 || insideOnly.has(range);
}
