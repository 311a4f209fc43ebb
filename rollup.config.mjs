import { readFileSync } from 'node:fs';
import {
  everything,
  everythingForLoader,
  findElements,
  hostScripts,
  legacyField,
  scriptsWithParts,
} from './scripts/build/entries.mjs';
import { planLazyParts } from './scripts/build/lazy-parts.mjs';
import { emitLicences } from './scripts/build/licences.mjs';
import { createOutputPlugins, createPlugins } from './scripts/build/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! civic-widgets ${version}, licences.txt */`;
const lazyParts = await planLazyParts(scriptsWithParts());

/** A script in one file: a module where its name says so, else a classic one, of which nothing becomes a name of the page. */
function script(input, file, { plugins = [], paths } = {}) {
  const isModule = file.endsWith('.mjs');
  return {
    input,
    plugins: [...plugins, ...createPlugins()],
    output: {
      file,
      format: isModule ? 'es' : 'iife',
      banner,
      // All that is not left beside it.
      inlineDynamicImports: true,
      paths,
      plugins: createOutputPlugins({ isModule }),
    },
    // A script tag has nobody to export to.
    onwarn: (warning, warn) =>
      warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT' && warn(warning),
  };
}

/** A script whose lazy parts are beside it. */
const withParts = (input, file) =>
  script(input, file, {
    plugins: [lazyParts.inScript(input)],
    paths: lazyParts.pathsFrom(file),
  });

/** What comes beside the scripts. */
const parts = {
  input: Object.fromEntries(lazyParts.parts.map(({ id, name }) => [name, id])),
  plugins: [lazyParts.inParts, ...createPlugins()],
  // What other parts take of a part is in its own file.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    entryFileNames: 'parts/[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    onlyExplicitManualChunks: true,
    manualChunks: lazyParts.inOneFile('src/forms/sending/lazy/form-sending.ts'),
    plugins: createOutputPlugins({ isModule: true, isOneOfMany: true }),
  },
};

export default [
  withParts(everything, 'dist/civic.js'),
  withParts(everythingForLoader, 'dist/civic.mjs'),
  // For where modules cannot be had: another origin without CORS headers, a wrong MIME type. It holds all that any other file
  // holds, and so all whose licences have to be told.
  script(everythingForLoader, 'dist/civic-whole.js', { plugins: [emitLicences('licences.txt')] }),
  parts,
  ...hostScripts.map(({ name, input }) => script(input, `dist/${name}.js`)),
  script(legacyField, 'dist/civic-legacy-field.mjs'),
  ...findElements().map(({ tag, define }) => withParts(define, `dist/alone/${tag}.js`)),
];
