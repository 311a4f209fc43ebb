/**
 * A real civic-server for the tests of a page, in a process of its own: it asks for ALTCHA, sends codes to a gateway that is here,
 * and gives whoever moves up a term. `POST /__test__/site/<feed>` saves a feed, and answers where the server is;
 * `GET` gives the texts that it has sent to the number `?to=`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readBody, sendJson } from './answer.mjs';

let started;

async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-site-'));
  const messages = [];
  const gateway = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      messages.push(JSON.parse(Buffer.concat(parts).toString()));
      response.end('{}');
    });
  });
  await new Promise((resolve) => {
    gateway.listen(0, '127.0.0.1', resolve);
  });
  gateway.unref();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/bin.ts'], {
    env: {
      PATH,
      HOME,
      PORT: '0',
      FEEDS_DIR: folder,
      DATABASE_FILE: path.join(folder, 'c.sqlite'),
      PHOTOS_DIR: path.join(folder, 'photos'),
      ALLOWED_ORIGINS: '*',
      MIN_SECONDS: '0',
      RATE_LIMIT: 'off',
      CAPTCHA: 'altcha',
      SMS_URL: `http://127.0.0.1:${gateway.address().port}/`,
      SMS_KEY: 'k'.repeat(32),
      SITE_URL: 'https://portal.example',
      ACCEPT_HOURS: '48',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const port = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`civic-server ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.event === 'listening') resolve(said.port);
    });
  });
  // What tests run in ends when its own work is done.
  child.unref();
  child.stdout.unref();
  return { folder, messages, origin: `http://127.0.0.1:${port}` };
}

export async function serveSite(context, feed) {
  started ??= start();
  const { folder, messages, origin } = await started;
  if (context.method === 'GET')
    return sendJson(
      context,
      messages.filter(({ to }) => to === context.query.to),
    );
  writeFileSync(path.join(folder, `${feed}.json`), await readBody(context));
  return sendJson(context, { origin });
}
