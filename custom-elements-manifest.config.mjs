import {
  defineCallsPlugin,
  publicOnlyPlugin,
  publishedPathsPlugin,
  sortedPlugin,
  spellOutUnionsPlugin,
} from './scripts/build/manifest-plugins.mjs';

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    defineCallsPlugin(),
    spellOutUnionsPlugin(),
    publicOnlyPlugin(),
    publishedPathsPlugin(),
    sortedPlugin(),
  ],
};
