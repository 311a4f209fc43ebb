import { readFileSync } from 'node:fs';
import { commonChunk } from './scripts/build/common-chunk.mjs';
import { everything, findElements, hostScripts, loaderModules } from './scripts/build/entries.mjs';
import { emitLicences } from './scripts/build/licences.mjs';
import {
  findModulesApart,
  modulesApart,
  pathsOfModulesApart,
} from './scripts/build/modules-apart.mjs';
import { createOutputPlugins, createPlugins } from './scripts/build/rollup-plugins.mjs';
import { viewsAtOnce } from './scripts/build/views-at-once.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! civic-widgets ${version}, licences.txt */`;
const elements = findElements();

/** A classic script that needs nothing else; nothing of it becomes a name of the page. */
function classicScript(input, file, { whole = false, within = [] } = {}) {
  return {
    input,
    plugins: [...(whole ? [] : [modulesApart(within)]), ...createPlugins()],
    output: {
      file,
      format: 'iife',
      banner,
      // All others are external.
      inlineDynamicImports: true,
      paths: whole ? undefined : pathsOfModulesApart(file),
      plugins: createOutputPlugins({ module: false }),
    },
    // A script tag has nobody to export to.
    onwarn: (warning, warn) =>
      warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT' && warn(warning),
  };
}

/** Modules with shared chunks: two elements on one page download lit once. */
const modules = {
  input: {
    civic: everything,
    ...loaderModules,
    ...Object.fromEntries(findModulesApart().map(({ name, input }) => [name, input])),
    ...Object.fromEntries(elements.map(({ tag, define }) => [tag, define])),
  },
  // Here, because the modules hold everything that the classic scripts hold, and what comes on demand.
  plugins: [viewsAtOnce, ...createPlugins(), emitLicences('licences.txt')],
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    manualChunks: commonChunk,
    plugins: createOutputPlugins({ module: true }),
  },
};

export default [
  // Every page that shows a feed keeps a copy of it: a second request for two hundred bytes would cost more.
  classicScript(everything, 'dist/civic.js', { within: ['civic-last-good'] }),
  // For where modules cannot be had: another origin without CORS headers, a wrong MIME type.
  classicScript(everything, 'dist/civic-whole.js', { whole: true }),
  modules,
  ...hostScripts.map(({ name, input }) => classicScript(input, `dist/${name}.js`)),
  // What its first view needs is in it: whoever takes the sign-up alone has a page with a sign-up.
  ...elements.map(({ tag, define }) =>
    classicScript(define, `dist/alone/${tag}.js`, {
      within: ['civic-member-list-view', 'civic-progress-board-view'],
    }),
  ),
];
