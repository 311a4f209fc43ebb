import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { makeOwnFolder } from './database/own-files.js';
import type { Settings } from './settings.js';

/** Settings whose secrets are known. */
export type ReadySettings = Settings & { adminToken: string; hashKey: string };

/**
 * Makes what a server on one's own machine needs and nobody wants to think of. The hash key is kept beside
 * the database file, because after a restart the same people must still be known; the admin token is new
 * at every start, and `tell` shows it once.
 */
export function withLocalSecrets(settings: Settings, tell: (line: string) => void): ReadySettings {
  const adminToken = settings.adminToken ?? newSecret();
  if (settings.adminToken === undefined) tell(`Admin token of this run: ${adminToken}`);
  return { ...settings, adminToken, hashKey: settings.hashKey ?? keptHashKey(settings) };
}

function keptHashKey({ database }: Settings): string {
  if (database.kind !== 'sqlite') throw new Error('HASH_KEY must be set when DATABASE_URL is.');
  const file = `${database.file}.hash-key`;
  const kept = readIfThere(file);
  if (kept !== undefined) {
    // With an empty key, which a full disk may have left, everybody could make the codes that it makes.
    if (kept.length < 32)
      throw new Error(`The key in ${file} is not whole: restore it, or set HASH_KEY.`);
    return kept;
  }
  const key = newSecret();
  makeOwnFolder(database.file);
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
