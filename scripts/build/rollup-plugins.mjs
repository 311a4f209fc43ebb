/** How sources become the files of dist: what is taken, what is made smaller, and what must hold for every bundle. */
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { flattenedName, flattenPrivateNamesPlugin } from './flatten-private-names.mjs';
import { minifyCss } from './minify-css.mjs';

/**
 * Our own modules: `./x.js` in the source means x.ts. The general resolver would also read `sideEffects`
 * of package.json, which speaks of dist, and so now and then leave out a define module of src.
 */
const resolveSources = {
  name: 'resolve-sources',
  resolveId(specifier, importer) {
    const isEntry = !importer && specifier.endsWith('.ts');
    const isOurs = importer?.endsWith('.ts') && specifier.startsWith('.');
    if (!isEntry && !isOurs) return null;
    const folder = isEntry ? process.cwd() : path.dirname(importer);
    const id = path.resolve(folder, specifier.replace(/\.js$/, '.ts'));
    return { id, moduleSideEffects: true };
  },
};

/** A page in GBK without a charset header garbles whatever is not ASCII. */
const assertAscii = {
  name: 'assert-ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const code = file.type === 'chunk' ? file.code : '';
      const at = code.search(/[^\x00-\x7f]/); // eslint-disable-line no-control-regex
      if (at >= 0) this.error(`${file.fileName} is not ASCII: ${code.slice(at - 40, at + 20)}`);
    }
  },
};

const unwanted = [
  [/[\\/]node_modules[\\/]zod[\\/]/, 'zod: a visitor must not download it'],
  [/[\\/]node_modules[\\/].*[\\/]development[\\/]/, "a development build of lit's"],
  [/[\\/](demo|test|scripts)[\\/]/, 'a file that is not of src'],
];

/** Names the module that should not have come in, and who brought it. */
const assertLean = {
  name: 'assert-lean',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((file) =>
      Object.entries(file.modules ?? {})
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => id),
    );
    for (const [pattern, what] of unwanted) {
      const id = ids.find((one) => pattern.test(one.replaceAll(process.cwd(), '')));
      if (!id) continue;
      const importers = this.getModuleInfo(id)?.importers.join(', ');
      this.error(`The bundle holds ${what}: ${id}, imported by ${importers}`);
    }
  },
};

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
          // An empty `lang` has a meaning: the language is unknown.
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

/** @param isOneOfMany it shares names with other files of the same build. */
export function createOutputPlugins({ isModule = false, isOneOfMany = false } = {}) {
  return [
    terser({
      ecma: 2020,
      module: isModule,
      toplevel: true,
      compress: { passes: 3, unsafe_arrows: true },
      // Only where every use is in this one file.
      mangle: isOneOfMany || { properties: { regex: flattenedName } },
      format: { ascii_only: true, comments: /^!/ },
    }),
    assertAscii,
  ];
}
