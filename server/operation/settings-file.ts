import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ownFile } from '../files.js';
import { readSettings } from '../settings.js';

/** Reads `NAME=value` lines, as systemd and Docker do. */
export function readSettingsFile(file: string): Record<string, string | undefined> {
  return parseEnv(readFileSync(file, 'utf8'));
}

/**
 * Prints a file of settings for a site behind one proxy on this machine. A person looks through it once; so what has a
 * default stands there as a comment.
 */
export function printSettings(origin: string): Promise<void> {
  const secret = (): string => randomBytes(32).toString('base64url');
  const text = readFileSync(ownFile('deploy/settings.env'), 'utf8')
    .replace(/^SITE_URL=$/m, `SITE_URL=${origin}`)
    .replace(
      /^(ADMIN_TOKEN|HASH_KEY|ENCRYPTION_KEYS)=$/gm,
      (_line, name: string) => `${name}=${secret()}`,
    );
  // What is wrong with the origin is said now, not at the start.
  readSettings(parseEnv(text));
  process.stdout.write(text);
  return Promise.resolve();
}
