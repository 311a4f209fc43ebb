/**
 * `npm run build [-- --quiet] [--package]`: makes everything that is generated and committed: tables, schema, dist,
 * custom-elements.json, API pages. `--package` makes besides what only the npm package has: modules with types for
 * bundlers in dist/esm, data for editors in dist/ide.
 */
import { rmSync } from 'node:fs';
import { writeIntegrity } from './build/integrity.mjs';
import { printSizes } from './build/sizes.mjs';
import { commands, runNode, runTypescript } from './build/steps.mjs';

rmSync('dist', { recursive: true, force: true });
runTypescript('scripts/generate-tables.ts');
runTypescript('scripts/generate-schema.ts');
runTypescript('scripts/generate-elements.ts');
runNode(commands.rollup, '--config', '--silent');
if (process.argv.includes('--package')) {
  runNode(commands.tsc, '-p', 'tsconfig.build.json');
  runNode(commands.analyze, 'analyze', '--config', 'scripts/build/package-manifest.config.mjs');
} else {
  runNode(commands.analyze, 'analyze', '--config', 'custom-elements-manifest.config.mjs');
}
const { writeReserveCss } = await import('./build/reserve-css.mjs');
writeReserveCss();
writeIntegrity();
runTypescript('scripts/docs/write-api.ts');
if (!process.argv.includes('--quiet')) await printSizes();
