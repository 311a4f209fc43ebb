/** The demo: sample pages at `/`, the built kit at `/dist/`. `npm run demo` starts it. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { listen } from './listen.js';
import { staticFiles } from './static-files.js';

const app = new Hono();
app.get('/dist/*', staticFiles('dist', '/dist/'));
app.get('/*', staticFiles('demo'));

const host = process.env.HOST ?? '127.0.0.1';
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
const port = await listen(server, Number(process.env.PORT ?? 8080), host);

const address = `http://localhost:${port}/`;
console.log(`\n演示已启动，请在浏览器中打开：${address}\nThe demo is running; open: ${address}\n`);
