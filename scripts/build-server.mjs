/**
 * Makes server/dist, which is what the package civic-server holds: the program with what it takes of src in it, and
 * the files that it hands out, laid out as they are in server/. `npm pack` in server/ runs it.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const server = path.join(root, 'server');
const output = path.join(server, 'dist');
const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync(path.join(server, 'package.json'), 'utf8'),
);

rmSync(output, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['server/bin.ts'],
  outdir: output,
  bundle: true,
  // Elements are rendered by modules that are imported when the first of their kind is asked for.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Whoever installs the package installs these, those of peers if they want buckets; all else comes with it.
  external: Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }),
  // The kit's `sideEffects` name files of its dist: read beside src, they would drop what defines the cards of a list.
  ignoreAnnotations: true,
  legalComments: 'none',
  logLevel: 'warning',
});
for (const folder of ['captcha', 'check-in', 'deploy', 'doctor', 'pages'])
  cpSync(path.join(server, folder), path.join(output, folder), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
cpSync(path.join(root, 'dist'), path.join(output, 'kit'), {
  recursive: true,
  filter: (file) => !/^(esm|ide)([/\\]|$)/.test(path.relative(path.join(root, 'dist'), file)),
});
// Something to begin with.
cpSync(
  path.join(root, 'demo/feeds/pledge-sample.json'),
  path.join(output, 'deploy/pledge-sample.json'),
);
