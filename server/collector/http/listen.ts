import type { Server, ServerResponse } from 'node:http';

/** How long requests that are under way may take once the server is told to stop. */
const patience = 10_000;

export interface Listening {
  /** The port, which the system chose where 0 was asked for. */
  port: number;
  /** Takes no new connection, lets requests that are under way finish, and ends those that never do. */
  close: () => Promise<void>;
}

export async function listen(server: Server, port: number, host: string): Promise<Listening> {
  // A slow sender must not hold a connection for ever.
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  const open = new Set<ServerResponse>();
  let closing = false;
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (closing) lastOfItsConnection(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      closing = true;
      open.forEach(lastOfItsConnection);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(late);
    },
  };
}

/** A kept-alive connection would otherwise go on with its next request. */
function lastOfItsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
