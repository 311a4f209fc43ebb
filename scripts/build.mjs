/** Makes everything that is generated: tables, schema, dist, custom-elements.json and IDE data. */
import { existsSync, rmSync } from 'node:fs';
import { writeIntegrity } from './build/integrity.mjs';
import { writeReserveCss } from './build/reserve-css.mjs';
import { printSizes } from './build/sizes.mjs';
import { commands, runNode, runTypescript } from './build/steps.mjs';

rmSync('dist', { recursive: true, force: true });
runTypescript('scripts/generate-tables.ts');
runTypescript('scripts/generate-schema.ts');
runNode(commands.tsc, '-p', 'tsconfig.build.json');
runNode(commands.rollup, '--config', '--silent');
runNode(commands.analyze, 'analyze', '--config', 'custom-elements-manifest.config.mjs');
if (existsSync('src/embed/reserve.css')) writeReserveCss();
writeIntegrity();
runTypescript('scripts/docs/write-api.ts');
if (!process.argv.includes('--quiet')) await printSizes();
