/**
 * Writes the desk as a folder of files, for a site or a memory stick without a server: feeds are kept in
 * the browser and leave it as files.
 *
 *     node --import tsx desk/build.ts <folder>
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deskBundle, here } from './bundle.js';
import { previewPages } from './preview/messages.js';

export async function writeDesk(folder: string): Promise<void> {
  const copy = (from: string, to: string): Promise<void> =>
    cp(here(from), path.join(folder, to), { recursive: true });
  await mkdir(path.join(folder, 'desk', 'preview'), { recursive: true });
  for (const [name, content] of await deskBundle())
    await writeFile(path.join(folder, 'desk', name), content);
  await copy('index.html', 'index.html');
  for (const page of previewPages) await copy(`preview/${page}.html`, `desk/preview/${page}.html`);
  for (const sheet of ['portal.css', 'newspaper.css'])
    await copy(`../demo/hosts/${sheet}`, `hosts/${sheet}`);
  await cp(path.resolve('dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (from) => !/[\\/](esm|ide)$/.test(from),
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder] = process.argv;
  if (!folder) {
    console.error('Say where to: node --import tsx desk/build.ts <folder>');
    process.exitCode = 1;
  } else {
    await writeDesk(folder);
    console.log(`The desk is in ${folder}: serve it from any web server.`);
  }
}
