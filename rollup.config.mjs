import { readFileSync } from 'node:fs';
import {
  classicScripts,
  everything,
  findElements,
  hostScripts,
  loaderModules,
} from './scripts/build/entries.mjs';
import { planLazyParts } from './scripts/build/lazy-parts.mjs';
import { emitLicences } from './scripts/build/licences.mjs';
import { createOutputPlugins, createPlugins } from './scripts/build/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! civic-widgets ${version}, licences.txt */`;
const elements = findElements();
const lazyParts = await planLazyParts(classicScripts());

/** A classic script; nothing of it becomes a name of the page. */
function classicScript(input, file, { plugins = [], paths } = {}) {
  return {
    input,
    plugins: [...plugins, ...createPlugins()],
    output: {
      file,
      format: 'iife',
      banner,
      // All that is not left beside it.
      inlineDynamicImports: true,
      paths,
      plugins: createOutputPlugins({ module: false }),
    },
    // A script tag has nobody to export to.
    onwarn: (warning, warn) =>
      warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT' && warn(warning),
  };
}

/** A classic script whose lazy parts are beside it. */
const withParts = (input, file) =>
  classicScript(input, file, {
    plugins: [lazyParts.inScript(input)],
    paths: lazyParts.pathsFrom(file),
  });

/** Modules with shared chunks: two elements on one page download lit once. */
const modules = {
  input: {
    civic: everything,
    ...loaderModules,
    ...Object.fromEntries(elements.map(({ tag, define }) => [tag, define])),
  },
  // Here, because the modules hold everything that the classic scripts hold, and what comes on demand.
  plugins: [...createPlugins(), emitLicences('licences.txt')],
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    onlyExplicitManualChunks: true,
    manualChunks: lazyParts.smallInOneFile(),
    plugins: createOutputPlugins({ module: true }),
  },
};

/** What comes beside the classic scripts. */
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
    plugins: createOutputPlugins({ module: true }),
  },
};

export default [
  withParts(everything, 'dist/civic.js'),
  // For where modules cannot be had: another origin without CORS headers, a wrong MIME type.
  classicScript(everything, 'dist/civic-whole.js'),
  modules,
  parts,
  ...hostScripts.map(({ name, input }) => classicScript(input, `dist/${name}.js`)),
  ...elements.map(({ tag, define }) => withParts(define, `dist/alone/${tag}.js`)),
];
