import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from './scripts/build/jsx-types-plugin.mjs';
import {
  defineCallsPlugin,
  publicOnlyPlugin,
  publishedPathsPlugin,
  sortedPlugin,
  spellOutUnionsPlugin,
} from './scripts/build/manifest-plugins.mjs';

const outdir = 'dist/ide';
const integration = { outdir, hideLogs: true };

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
    customElementVsCodePlugin(integration),
    customElementJetBrainsPlugin({ ...integration, packageJson: false }),
    jsxTypesPlugin({ outdir, index: '../esm/index.js' }),
  ],
};
