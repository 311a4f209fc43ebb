/**
 * How the doctor opens addresses that somebody else chose: a page's author names scripts and feeds, and a server
 * sends on to wherever it likes. Each connection, also after a redirect, goes to an address that was looked at
 * after the name was resolved, so that no name can mean another machine a moment later.
 */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, fetch as openFetch, type Response as Answer } from 'undici';

export interface Limits {
  /** Milliseconds for everything together. */
  readonly time: number;
  /** Of one answer, after it was unpacked. */
  readonly bytes: number;
  /** Of all of them together: to check a feed of that size takes this process a good part of a second. */
  readonly allBytes: number;
  /** How many answers are asked for. */
  readonly answers: number;
}

export const usualLimits: Limits = {
  time: 30_000,
  bytes: 4 * 2 ** 20,
  allBytes: 16 * 2 ** 20,
  answers: 60,
};

class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

export class Visit {
  readonly #agent: Agent;
  readonly #end: AbortSignal;
  #answers = 0;
  #bytes = 0;

  constructor(
    inside: boolean,
    readonly limits: Limits = usualLimits,
  ) {
    this.#end = AbortSignal.timeout(limits.time);
    this.#agent = new Agent({ connect: checkedConnector(inside) });
  }

  get isOver(): boolean {
    const { answers, allBytes } = this.limits;
    return this.#end.aborted || this.#answers >= answers || this.#bytes >= allBytes;
  }

  /** As the platform's `fetch`. Of an answer over the limit one byte more is read, which tells that it is too large. */
  readonly fetch = async (
    address: string | URL,
    { headers = {}, signal }: RequestInit = {},
  ): Promise<Response> => {
    if (this.isOver) throw new Error('The visit is over.');
    this.#answers += 1;
    const answer = await openFetch(address, {
      headers: headers as Record<string, string>,
      dispatcher: this.#agent,
      signal: signal ? AbortSignal.any([signal, this.#end]) : this.#end,
    });
    const arrayBuffer = async (): Promise<ArrayBuffer> => {
      const bytes = await readAtMost(answer, this.limits.bytes + 1);
      this.#bytes += bytes.byteLength;
      return bytes;
    };
    return Object.assign(answer, { arrayBuffer }) as unknown as Response;
  };

  /** Ends what is still open. */
  async end(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** Whether an address was not opened because it may not be. */
export function wasRefused(error: unknown): boolean {
  return (
    error instanceof RefusedAddress ||
    (error instanceof Error && wasRefused((error as { cause?: unknown }).cause))
  );
}

async function readAtMost(answer: Answer, most: number): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    parts.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    // Leaving the loop ends the connection.
    if (length >= most) break;
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, most)).buffer;
}

function checkedConnector(inside: boolean): buildConnector.connector {
  const checkedLookup: LookupFunction = (name, options, answer) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      // A name with a public and a private address is made to mislead: one refused address refuses the name.
      if (!found.every(({ address }) => mayOpen(address, inside)))
        return answer(new RefusedAddress(), []);
      return options.all ? answer(null, found) : answer(null, found[0]!.address, found[0]!.family);
    });
  const connect = buildConnector({ lookup: checkedLookup, timeout: 10_000 });
  return (options, answer) => {
    // An address needs no look-up, so the check above never sees it.
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !mayOpen(host, inside)) answer(new RefusedAddress(), null);
    else connect(options, answer);
  };
}

/** Link-local: cloud machines hand out their credentials there (169.254.169.254). The others mean no single machine. */
const never = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal']);
const insideOnly = new Set(['loopback', 'uniqueLocal']);
/** The part of IPv6 that the public Internet uses; forms outside of it may wrap an IPv4 address. */
const publicRange = ipaddr.parseCIDR('2000::/3');

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // An IPv4 address that is written as IPv6 (::ffff:127.0.0.1) is judged as the IPv4 address.
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
    range === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(publicRange));
  if (!inside) return isPublic && !isOwn(address);
  return isPublic || address instanceof ipaddr.IPv4 || insideOnly.has(range);
}
