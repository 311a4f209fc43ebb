import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { samplePage } from './sample-page.mjs';

/** What only developers with a bundler take. */
const forBundlers = /^(esm|ide)(\/|$)/;

function* walk(folder, prefix = '') {
  for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = path.posix.join(prefix, entry.name);
    if (forBundlers.test(name)) continue;
    if (entry.isDirectory()) yield* walk(folder, name);
    else yield name;
  }
}

/** Every file by its name in the archive. */
export function* filesOfArchive() {
  const text = (content) => new TextEncoder().encode(content);
  for (const name of walk('dist'))
    yield [`civic/${name}`, new Uint8Array(readFileSync(`dist/${name}`))];
  for (const name of ['LICENSE', 'CHANGELOG.md']) yield [name, new Uint8Array(readFileSync(name))];
  const feed = readFileSync('examples/plain/feeds/liaoyuan.json', 'utf8');
  yield ['feeds/liaoyuan.json', text(feed)];
  yield ['index.html', text(samplePage(feed))];
}
