/**
 * A program of the server as one file of JavaScript, as the package has it. Tests that kill a server start it hundreds of times, and
 * translating and loading its modules one by one took most of their time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (file: string): string => path.join(root, file);
const cache = inRoot('.cache/programs');

/** What a bundle may be made of: one that is older than any of it is not taken. */
const sources = ['server', 'src', 'test/faults/server', 'package-lock.json'];

const built = new Map<string, Promise<string>>();

/** @returns the file, which is built where no test did so before. */
export function programOf(entry: string): Promise<string> {
  if (!built.has(entry)) built.set(entry, bundle(entry));
  return built.get(entry)!;
}

async function bundle(entry: string): Promise<string> {
  const file = path.join(cache, `${path.basename(entry, '.ts')}-${stateOf(sources)}.mjs`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const own = `${file}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: own,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // With compiled parts, which cannot be in a file of JavaScript.
    external: ['better-sqlite3', 'sharp', '@resvg/*', 'pg-native'],
    // Files that are handed out lie beside this module.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(inRoot('server/files.ts')).href) },
    // Packages of the older kind ask for Node's modules by `require`.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    // As in scripts/build-server.mjs.
    ignoreAnnotations: true,
    logLevel: 'warning',
  });
  // Whole from its first moment on: other tests may ask for it now.
  renameSync(own, file);
  return file;
}

/** Changes when a file does. */
function stateOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const isFile = statSync(inRoot(place)).isFile();
    const files = isFile ? [''] : readdirSync(inRoot(place), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => isFile || /\.(ts|css|json)$/.test(name)).sort()) {
      const { mtimeMs, size } = statSync(inRoot(path.join(place, file)));
      hash.update(JSON.stringify([place, file, mtimeMs, size]));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
