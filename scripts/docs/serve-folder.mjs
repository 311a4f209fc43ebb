/** Serves a folder as any plain web server does. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

async function fileAt(root, pathname) {
  const file = path.join(root, path.posix.normalize(decodeURIComponent(pathname)));
  const isFolder = (await stat(file)).isDirectory();
  return isFolder ? path.join(file, 'index.html') : file;
}

/** Answers { origin, close }. `headers` go with every answer. */
export async function serveFolder(root, headers = {}, port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const file = await fileAt(root, pathname);
      const body = await readFile(file);
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
    } catch {
      // Browsers ask for this one by themselves.
      const status = pathname === '/favicon.ico' ? 204 : 404;
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end();
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
