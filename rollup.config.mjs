import { readFileSync } from 'node:fs';
import path from 'node:path';
import { everything, findElements } from './scripts/build/entries.mjs';
import { emitLicences } from './scripts/build/licences.mjs';
import { createOutputPlugins, createPlugins } from './scripts/build/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! civic-widgets ${version} | MIT | see licences.txt */`;
const elements = findElements();

const editorWords = 'civic-explain';
/** What only editors read is not part of what visitors download. */
const editorWordsApart = {
  name: 'editor-words-apart',
  resolveDynamicImport: (specifier) =>
    specifier === './explain.js' ? { id: editorWords, external: true } : null,
};

/** A classic script that needs nothing else; nothing of it becomes a name of the page. */
function classicScript(input, file, plugins = []) {
  return {
    input,
    plugins: [editorWordsApart, ...createPlugins(), ...plugins],
    output: {
      file,
      format: 'iife',
      banner,
      // Relative to the script itself: a classic script may import a module beside it.
      paths: {
        [editorWords]: path.posix
          .relative(path.posix.dirname(file), 'dist/civic-explain.mjs')
          .replace(/^(?!\.)/, './'),
      },
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
    [editorWords]: 'src/data/explain.ts',
    ...Object.fromEntries(elements.map(({ tag, define }) => [tag, define])),
  },
  plugins: createPlugins(),
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    plugins: createOutputPlugins({ module: true }),
  },
};

export default [
  classicScript(everything, 'dist/civic.js', [emitLicences('licences.txt')]),
  modules,
  ...elements.map(({ tag, define }) => classicScript(define, `dist/alone/${tag}.js`)),
];
