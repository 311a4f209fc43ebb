/** What a visitor downloads, and which element it is for. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { everything, findElements, hostScripts, scriptsWithParts } from './entries.mjs';
import { planLazyParts } from './lazy-parts.mjs';
import { createOutputPlugins, createPlugins } from './rollup-plugins.mjs';

const brotli = (code) => brotliCompressSync(code).length;
const gzip = (code) => gzipSync(code, { level: 9 }).length;
const kilobytes = (bytes) => (bytes / 1000).toFixed(2).padStart(7);

/** Takes an element's folder out of the bundle; whoever imports from it gets nothing. */
function without(folder) {
  return {
    name: 'without',
    load: (id) => (id.includes(`/src/elements/${folder}/`) ? 'export {};' : null),
  };
}

async function sizeWithout(folder, lazyParts) {
  const bundle = await rollup({
    input: everything,
    plugins: [without(folder), lazyParts.inScript(everything), ...createPlugins()],
    shimMissingExports: true,
    onwarn: () => {},
  });
  const { output } = await bundle.generate({
    format: 'iife',
    plugins: createOutputPlugins(),
  });
  await bundle.close();
  return brotli(Buffer.from(output[0].code));
}

export async function printSizes() {
  const elements = findElements();
  const lazyParts = await planLazyParts(scriptsWithParts());
  const row = (name, file) => {
    const code = readFileSync(file);
    console.log(`  ${name.padEnd(34)}${kilobytes(brotli(code))}${kilobytes(gzip(code))}`);
  };
  console.log(`\n  ${'kB'.padEnd(34)}${'brotli'.padStart(7)}${'gzip'.padStart(7)}`);
  row('civic.js', 'dist/civic.js');
  row('civic-whole.js', 'dist/civic-whole.js');
  for (const { name } of hostScripts) row(`${name}.js`, `dist/${name}.js`);
  for (const { tag } of elements) row(`alone/${tag}.js`, `dist/alone/${tag}.js`);

  for (const { name } of lazyParts.parts)
    row(`${name.replace(/^elements\//, '')}.mjs (on demand)`, `dist/parts/${name}.mjs`);

  const whole = brotli(readFileSync('dist/civic.js'));
  let own = 0;
  console.log('\n  Share in civic.js: brotli of the whole, less brotli of the whole without it');
  for (const { tag, folder } of elements) {
    const share = whole - (await sizeWithout(folder, lazyParts));
    own += share;
    console.log(`  ${tag.padEnd(34)}${kilobytes(share)}`);
  }
  console.log(`  ${'shared: lit, contract, data, words'.padEnd(34)}${kilobytes(whole - own)}\n`);
}
