import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where Linux distributions and Homebrew put the server's programs, which are rarely on the PATH. */
function candidates(): string[] {
  const roots = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];
  const found = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const root of roots) {
    if (!existsSync(root)) continue;
    const versions = readdirSync(root).sort((one, other) =>
      other.localeCompare(one, 'en', { numeric: true }),
    );
    found.push(
      ...versions
        .filter((name) => /^(\d+|postgresql.*)$/.test(name))
        .map((name) => path.join(root, name, 'bin')),
    );
  }
  return found;
}

/** The folder with `initdb` and `postgres`, if this system has one. */
export function findPostgres(): string | undefined {
  return candidates().find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
}
