import type { Server } from 'node:http';

const tries = 20;

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
