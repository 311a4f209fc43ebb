import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

export interface Answer {
  readonly type: string;
  readonly body: string;
}

export interface PageServer {
  readonly origin: string;
  /** Paths that were asked for since this was last emptied. */
  readonly asked: string[];
  close: () => Promise<void>;
}

/** A small server as a portal should have one: compressed, nothing cached between two measurements. */
export async function servePages(answers: Readonly<Record<string, Answer>>): Promise<PageServer> {
  const asked: string[] = [];
  // Compressed once: to compress is not what is measured.
  const compressed = new Map(
    Object.entries(answers).map(([path, { type, body }]) => [
      path,
      { type, body: brotliCompressSync(body) },
    ]),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const found = compressed.get(pathname);
    if (!found) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'Content-Type': found.type,
        'Content-Encoding': 'br',
        'Content-Length': found.body.length,
        'Cache-Control': 'no-store',
      })
      .end(found.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
