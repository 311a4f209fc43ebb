import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** One classic script, as small as it gets: what somebody who knows how would put on a page. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    target: 'es2022',
    format: 'iife',
    conditions: ['production'],
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

interface Sizes {
  readonly brotli: number;
  readonly gzip: number;
}

/** In kB, as it travels. */
export const sizesOf = (code: string | Buffer): Sizes => ({
  brotli: brotliCompressSync(code).length / 1000,
  gzip: gzipSync(code, { level: 9 }).length / 1000,
});

/** The kit as it is built; `CIVIC_DIST` names another build, to compare two. */
export const kitFolder = process.env['CIVIC_DIST'] ?? 'dist';

export const kitScript = (file = 'civic.js', folder = kitFolder): string =>
  readFileSync(`${folder}/${file}`, 'utf8');
