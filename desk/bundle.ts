import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of the desk's own folder. */
export const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Scripts and styles by file name, bundled from the sources once: the first page that asks waits half a second. */
export function deskBundle(): typeof made & object {
  made ??= createBundle().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function createBundle() {
  const { outputFiles } = await build({
    entryPoints: {
      app: here('page/main.ts'),
      worker: here('worker/worker.ts'),
      frame: here('preview/frame.ts'),
      desk: here('styles/desk.css'),
    },
    outdir: '/desk',
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    chunkNames: 'part-[hash]',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}
