/** The manifest, and what code editors read of it: HTML data, web types, JSX types. */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import manifest from '../../custom-elements-manifest.config.mjs';
import { jsxTypesPlugin } from './jsx-types-plugin.mjs';

const outdir = 'dist/ide';
const integration = { outdir, hideLogs: true };

export default {
  ...manifest,
  plugins: [
    ...manifest.plugins,
    customElementVsCodePlugin(integration),
    customElementJetBrainsPlugin({ ...integration, packageJson: false }),
    jsxTypesPlugin({ outdir, index: '../esm/index.js' }),
  ],
};
