import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The desk's scripts and styles, by file name, made from the sources: there is nothing built to commit. */
type DeskBundle = ReadonlyMap<string, Uint8Array>;

/**
 * The package says that its modules do nothing but export, which is true of what it publishes. The desk's
 * own modules define elements.
 */
const definesElements: Plugin = {
  name: 'defines-elements',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, async ({ path: address, pluginData, ...from }) => {
      if (pluginData === definesElements || !from.importer.startsWith(here('.'))) return undefined;
      const { importer, namespace, resolveDir, kind } = from;
      const options = { importer, namespace, resolveDir, kind, pluginData: definesElements };
      return { ...(await bundler.resolve(address, options)), sideEffects: true };
    });
  },
};

let made: Promise<DeskBundle> | undefined;

/** Bundles the desk once; the first page that asks waits half a second. */
export function deskBundle(): Promise<DeskBundle> {
  made ??= createBundle().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function createBundle(): Promise<DeskBundle> {
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
    plugins: [definesElements],
    chunkNames: 'part-[hash]',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}
