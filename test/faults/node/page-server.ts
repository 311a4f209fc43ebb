import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));

const html = `<!doctype html>
<html lang="zh-Hans">
  <meta charset="utf-8" />
  <title>Fault tests</title>
  <script type="module" src="/in-page.js"></script>
</html>`;

/**
 * A portal with one page, on which the kit's own outbox runs. The collector is on another origin, as where a
 * site has it on a machine of its own; so a page can still be opened while the collector is down.
 * @returns the portal's origin.
 */
export async function startPageServer(test: TestContext): Promise<string> {
  const bundle = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const script = bundle.outputFiles[0]!.text;
  const server = createServer((request, response) => {
    const isScript = request.url === '/in-page.js';
    if (!isScript && request.url !== '/') return void response.writeHead(404).end();
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
