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

/** Listens on the port, or on the next free one: the usual one is often taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      return await listenOn(server, port === 0 ? 0 : port + attempt, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + tries - 1}`);
}
