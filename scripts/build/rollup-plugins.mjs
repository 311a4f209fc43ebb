import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { flattenedName, flattenPrivateNamesPlugin } from './flatten-private-names.mjs';
import { minifyCss } from './minify-css.mjs';
import { resolveSources } from './resolve-sources.mjs';
import { assertAscii, assertLean } from './rollup-checks.mjs';

/** Finds modules and takes out their types: enough to see who imports what. */
export const createGraphPlugins = () => [
  resolveSources,
  // lit's production build is what is left without the "development" condition.
  resolve({
    browser: true,
    exportConditions: ['production'],
    extensions: ['.ts', '.mjs', '.js'],
  }),
  esbuild({
    target: 'es2020',
    tsconfig: 'tsconfig.json',
    sourceMap: false,
    // lit is published in newer syntax than we promise.
    include: /\.m?[jt]s$/,
    exclude: [],
    loaders: { '.mjs': 'js' },
  }),
];

/** One way of making small code, shared by the bundles and by the report on their sizes. */
export function createPlugins() {
  const [sources, packages, types] = createGraphPlugins();
  return [
    sources,
    packages,
    minifyTemplateLiterals({
      include: ['src/**/*.ts'],
      // The definition of the tag itself: nothing in it to make smaller.
      exclude: ['src/base/element/css.ts'],
      options: {
        minifyOptions: {
          caseSensitive: true,
          collapseWhitespace: true,
          removeComments: true,
          // An empty lang says "unknown language", which is something.
          removeEmptyAttributes: false,
          minifyCSS: minifyCss,
          minifyJS: false,
        },
      },
    }),
    flattenPrivateNamesPlugin(),
    types,
    assertLean,
  ];
}

export function createOutputPlugins({ module }) {
  return [
    terser({
      ecma: 2020,
      module,
      toplevel: true,
      compress: { passes: 3, unsafe_arrows: true },
      // Only where every use is in this one file: modules share names across chunks.
      mangle: module ? true : { properties: { regex: flattenedName } },
      format: { ascii_only: true, comments: /^!/ },
    }),
    assertAscii,
  ];
}
