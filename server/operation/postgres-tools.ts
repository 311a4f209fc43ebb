import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './explain-error.js';

/** Where Debian puts the programs of each version; the ones on the PATH are looked for first. */
const versions = '/usr/lib/postgresql';

function find(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  if (existsSync(versions))
    folders.push(
      ...readdirSync(versions)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => path.join(versions, version, 'bin')),
    );
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new PlainError(`${name} is not installed: apt-get install postgresql-client`);
  return found;
}

/** The address by variables: what stands in arguments, every user of the machine can read. */
function variablesFor(server: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(server);
  const variables: Record<string, string> = {
    PGHOST: searchParams.get('host') ?? hostname.replace(/^\[(.*)\]$/, '$1'),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

/** Runs pg_dump or pg_restore for the server of an address. */
export async function runPostgresTool(
  name: string,
  server: string,
  ...args: string[]
): Promise<void> {
  const child = spawn(find(name), args, {
    env: { ...process.env, ...variablesFor(server) },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const newer = /server version: (\d+)/.exec(said)?.[1];
  throw new PlainError(
    newer
      ? `${name} is older than the server, which is PostgreSQL ${newer}: apt-get install postgresql-client-${newer}`
      : `${name} did not succeed:\n${said.trim()}`,
  );
}
