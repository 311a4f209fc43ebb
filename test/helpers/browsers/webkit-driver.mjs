/** WebKitWebDriver needs a display and a port of its own; both end with the test run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createGtkSettings } from './webkit-gtk-settings.mjs';

/** For what hangs: a machine may be busy with something else. */
const startTimeout = 120_000;

export const screen = { width: 2000, height: 1600 };

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function withTimeout(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not start in time`)), startTimeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Xvfb chooses a free display itself and writes its number to the file descriptor it is given. */
async function startDisplay(xvfbPath) {
  const size = `${screen.width}x${screen.height}x24`;
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  const child = spawn(xvfbPath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await withTimeout(
    new Promise((resolve, reject) => {
      child.stdio[3].once('data', (data) => resolve(String(data).trim()));
      child.once('exit', () => reject(new Error('Xvfb ended at once')));
      child.once('error', reject);
    }),
    'Xvfb',
  );
  return { child, display: `:${number}` };
}

async function waitUntilReady(url) {
  for (const end = Date.now() + startTimeout; Date.now() < end;) {
    const status = await fetch(`${url}/status`).catch(() => undefined);
    if (status?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not start in time');
}

async function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(timer);
}

/** Answers the driver's host and port, and a function that ends everything. */
export async function startWebKitDriver({ driverPath, xvfbPath }) {
  const { child: xvfb, display } = await startDisplay(xvfbPath);
  const port = await freePort();
  const settings = createGtkSettings();
  const driver = spawn(driverPath, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: settings.folder,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Without a session bus each of these waits for a time-out of its own.
      NO_AT_BRIDGE: '1',
      GTK_USE_PORTAL: '0',
      GIO_USE_VFS: 'local',
      GSETTINGS_BACKEND: 'memory',
    },
  });
  const children = [driver, xvfb];
  const killAll = () => children.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', killAll);
  try {
    await waitUntilReady(`http://127.0.0.1:${port}`);
  } catch (error) {
    killAll();
    settings.remove();
    throw error;
  }
  return {
    hostname: '127.0.0.1',
    port,
    async stop() {
      for (const child of children) await endProcess(child);
      settings.remove();
      process.off('exit', killAll);
    },
  };
}
