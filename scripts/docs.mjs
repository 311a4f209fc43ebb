/** `npm run docs [-- --serve]`: the documentation as a static site, in docs-site/_site. */
import { rmSync } from 'node:fs';
import { ensureDependencies, ensurePackages } from './bootstrap/dependencies.mjs';
import { isBuildOlder } from './bootstrap/is-stale.mjs';
import { runNode, runTypescript } from './build/steps.mjs';

const site = 'docs-site';
const output = `${site}/_site`;

ensureDependencies();
if (isBuildOlder()) runNode('scripts/build.mjs', '--quiet');
ensurePackages(site);

if (!process.argv.includes('--as-it-is')) runTypescript('scripts/docs/write-api.ts');
rmSync(output, { recursive: true, force: true });
runNode(
  `${site}/node_modules/@11ty/eleventy/cmd.cjs`,
  `--config=${site}/eleventy.config.js`,
  '--quiet',
);
runNode(`${site}/node_modules/pagefind/lib/runner/bin.cjs`, '--site', output, '--quiet');
console.log(`The site is in ${output}.`);

if (process.argv.includes('--serve')) {
  const { serveFolder } = await import('./docs/serve-folder.mjs');
  const { origin } = await serveFolder(output, {}, Number(process.env.PORT ?? 8081));
  console.log(`Open ${origin}/`);
}
