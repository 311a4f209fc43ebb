import { readFileSync } from 'node:fs';
import { ownFile } from '../files.js';

/** The package’s own file lies beside the sources, and above what is built of them. */
const file = import.meta.url.endsWith('.ts') ? 'package.json' : '../package.json';

export const { version } = JSON.parse(readFileSync(ownFile(file), 'utf8')) as { version: string };
