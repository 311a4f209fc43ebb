/** A real nginx and a real Apache, each with a configuration of a test, on a port of this machine. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const webServers = ['nginx', 'apache'] as const;
export type WebServer = (typeof webServers)[number];

const programs: Record<WebServer, string> = {
  nginx: '/usr/sbin/nginx',
  apache: '/usr/sbin/apache2',
};

interface Place {
  readonly folder: string;
  readonly port: number;
}

/** What both need to run beside a system's own, and as any user; around it stands what a package configures. */
const wholeSites: Record<WebServer, (site: string, place: Place) => string> = {
  nginx: (site, { folder }) => `
    daemon off;
    pid ${folder}/pid;
    error_log ${folder}/log;
    events { worker_connections 2048; }
    http {
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include /etc/nginx/mime.types;
      access_log off;
      ${site}
    }`,
  apache: (site, { folder, port }) => `
    ServerName localhost
    ServerRoot ${folder}
    PidFile ${folder}/pid
    ErrorLog ${folder}/log
    Listen 127.0.0.1:${port}
    ${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    User nobody
    Group nogroup
    TypesConfig /etc/mime.types
    ${site}`,
};

const apacheModules = [
  ...['mpm_event', 'authz_core', 'authz_host', 'mime', 'dir', 'headers', 'proxy', 'proxy_http'],
  ...['slotmem_shm', 'proxy_balancer', 'lbmethod_byrequests'],
];

/** The same around lines that stand in a site. */
const surroundings: Record<WebServer, (lines: string, place: Place) => string> = {
  nginx: (lines, place) =>
    wholeSites.nginx(`server { listen 127.0.0.1:${place.port}; ${lines} }`, place),
  apache: wholeSites.apache,
};

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** @returns the server's origin. Where it is not installed the test fails: `npm test` installs it. */
export async function startWebServer(
  cleaner: { after: (clean: () => unknown) => void },
  name: WebServer,
  lines: string,
): Promise<string> {
  return run(cleaner, name, (place) => surroundings[name](lines, place));
}

/** The same with a file that is a whole site, for port 80. */
export async function startWholeSite(
  cleaner: { after: (clean: () => unknown) => void },
  name: WebServer,
  site: string,
): Promise<string> {
  return run(cleaner, name, (place) =>
    wholeSites[name](
      site.replace(name === 'nginx' ? 'listen 80;' : '*:80', (all) =>
        all.replace('80', name === 'nginx' ? `127.0.0.1:${place.port}` : String(place.port)),
      ),
      place,
    ),
  );
}

async function run(
  cleaner: { after: (clean: () => unknown) => void },
  name: WebServer,
  configure: (place: Place) => string,
): Promise<string> {
  if (!existsSync(programs[name]))
    throw new Error(`${programs[name]} is not on this machine, and npm test could not install it.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), `civic-${name}-`));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const file = path.join(folder, 'server.conf');
  writeFileSync(file, configure({ folder, port }));
  const args = name === 'nginx' ? ['-c', file] : ['-f', file, '-D', 'FOREGROUND'];
  execFileSync(programs[name], [...args.slice(0, 2), '-t'], { stdio: 'pipe' });
  const child = spawn(programs[name], args, { stdio: 'ignore' });
  const exit = once(child, 'exit');
  cleaner.after(async () => {
    child.kill();
    await exit;
    rmSync(folder, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  // Any answer will do, be it 404.
  while (!(await fetch(origin, { redirect: 'manual' }).catch(() => undefined)))
    if (child.exitCode !== null) throw new Error(`${name} ended before it had begun.`);
  return origin;
}
