/**
 * Files that are handed out as they are. They stand beside this module, in the sources and in the package, where
 * scripts/build-server.mjs lays them out alike.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ownFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The folder of the built kit: the package brings it along. */
export const kitFiles = existsSync(ownFile('kit')) ? ownFile('kit') : ownFile('../dist');
