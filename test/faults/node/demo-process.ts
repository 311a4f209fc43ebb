import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { Cleaner } from './chromium.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The demo as `npm run demo` starts it: pages, kit and collector on one origin. @returns the origin. */
export async function startDemo(
  cleaner: Cleaner,
  variables: Record<string, string>,
): Promise<string> {
  // Only what it is given: a setting of whoever runs the tests must not slip in.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  const exit = once(child, 'exit').then(() => process.off('exit', end));
  cleaner.after(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /http:\/\/localhost:(\d+)\//.exec(line)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    void exit.then(() => reject(new Error('The demo ended before it had begun.')));
  });
}
