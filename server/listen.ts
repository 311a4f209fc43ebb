import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

const tries = 20;

/** How long a request may take to come in, so that slow senders do not hold connections for ever. */
export const usualLimits: ServerOptions & { connections: number; silence: number } = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  /** How many at a time; browsers keep six. */
  connections: 500,
  /** Milliseconds that nothing may pass while an answer is on its way: readers who do not read. */
  silence: 120_000,
};

export function limitedServer(answer: RequestListener, limits = usualLimits): Server {
  const server = createServer(limits, answer);
  server.maxConnections = limits.connections;
  server.timeout = limits.silence;
  return server;
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
}

/**
 * `localhost` is two addresses, and browsers begin with the newer one. Were it free, another user of this machine
 * could listen there and be sent what is meant for us.
 */
const addressesOf = (host: string): string[] =>
  ['127.0.0.1', 'localhost'].includes(host) ? ['127.0.0.1', '::1'] : [host];

/** Listens on the port, or on the next one that is free at every address: the usual one is often taken. */
export async function listen(create: () => Server, port: number, host: string): Promise<Listening> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const servers: Server[] = [];
    let found = port === 0 ? 0 : port + attempt;
    try {
      for (const address of addressesOf(host)) {
        const server = create();
        const isThere = await listenOn(server, found, address).catch((error: unknown) => {
          // A machine may be without IPv6; then nobody else has it either.
          if (servers.length > 0 && isUnknownHere(error)) return undefined;
          throw error;
        });
        if (isThere === undefined) continue;
        found = isThere;
        servers.push(server);
      }
      return { port: found, servers };
    } catch (error) {
      for (const server of servers) server.close();
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + tries - 1}`);
}

const isUnknownHere = (error: unknown): boolean =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
