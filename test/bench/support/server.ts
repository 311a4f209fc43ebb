import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

export interface Answer {
  readonly type: string;
  readonly body: string;
}

export interface PageServer {
  readonly origin: string;
  /** What was asked for, and how much was answered. */
  readonly sent: readonly { readonly path: string; readonly bytes: number }[];
  close: () => Promise<void>;
}

const compressed = new Map<string, Buffer>();

/** Once: to compress is not what is measured. */
function compress(body: string): Buffer {
  let found = compressed.get(body);
  if (!found) compressed.set(body, (found = brotliCompressSync(body)));
  return found;
}

/** A small server as a portal should have one: compressed, nothing cached between two measurements. */
export async function servePages(answers: Readonly<Record<string, Answer>>): Promise<PageServer> {
  const sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = answers[pathname];
    const body = found && compress(found.body);
    sent.push({ path: pathname, bytes: body?.length ?? 0 });
    if (!found || !body) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'Content-Type': found.type,
        'Content-Encoding': 'br',
        'Content-Length': body.length,
        'Cache-Control': 'no-store',
      })
      .end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
