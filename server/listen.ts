import { once } from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long a request may take to come in, so that slow senders do not hold connections for ever. */
export const usualLimits: ServerOptions & { connections: number; silence: number } = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  /** At a time; a browser keeps up to six. */
  connections: 500,
  /** Milliseconds that nothing may pass while an answer is on its way: readers who do not read. */
  silence: 120_000,
};

/** How many ports are tried where the one that was asked for may be replaced. */
const mostTries = 20;

/** How long requests that are under way may take once the server is told to stop. Milliseconds. */
const patience = 10_000;

export function limitedServer(answer: RequestListener, limits = usualLimits): Server {
  const server = createServer(limits, answer);
  server.maxConnections = limits.connections;
  server.timeout = limits.silence;
  return server;
}

interface Place {
  readonly host: string;
  readonly port: number;
  /** Whether the next free port will do: on one's own machine the usual one is often taken. */
  readonly orNext?: boolean;
  readonly limits?: typeof usualLimits;
}

/**
 * Lets an app answer at a host and a port.
 * @returns the port, which the system chose where 0 was asked for, and `close`: it takes no new connection, lets
 * requests that are under way finish, and ends those that never do.
 */
export async function listen(
  app: Hono,
  { host, port, orNext = false, limits = usualLimits }: Place,
): Promise<{ port: number; close: () => Promise<void> }> {
  const answer = getRequestListener(app.fetch);
  const last = port === 0 ? mostTries : orNext ? port + mostTries - 1 : port;
  for (let wanted = port; ; wanted += 1) {
    const servers: Server[] = [];
    let found = port === 0 ? 0 : wanted;
    try {
      for (const address of addressesOf(host)) {
        const server = limitedServer((request, response) => void answer(request, response), limits);
        const own = await listenOn(server, found, address).catch((error: unknown) => {
          // A machine may be without IPv6; then nobody else has it either.
          if (servers.length > 0 && isUnknownHere(error)) return undefined;
          throw error;
        });
        if (own === undefined) continue;
        found = own;
        servers.push(server);
      }
      const ends = servers.map(prepareEnd);
      return { port: found, close: async () => void (await Promise.all(ends.map((end) => end()))) };
    } catch (error) {
      for (const server of servers) server.close();
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || wanted === last) throw error;
    }
  }
}

/**
 * `localhost` is two addresses, and browsers begin with the newer one. Were it free, another user of this machine
 * could listen there and be sent what is meant for us.
 */
const addressesOf = (host: string): string[] =>
  ['127.0.0.1', 'localhost'].includes(host) ? ['127.0.0.1', '::1'] : [host];

async function listenOn(server: Server, port: number, host: string): Promise<number> {
  await once(server.listen(port, host), 'listening');
  return (server.address() as AddressInfo).port;
}

const isUnknownHere = (error: unknown): boolean =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Watches what is under way. @returns what ends the server. */
function prepareEnd(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let closing = false;
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (closing) lastOfItsConnection(response);
  });
  return async () => {
    closing = true;
    open.forEach(lastOfItsConnection);
    const late = setTimeout(() => server.closeAllConnections(), patience);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(late);
  };
}

/** A kept-alive connection would otherwise go on with its next request. */
function lastOfItsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
