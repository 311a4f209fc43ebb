/** What is bundled. A new element needs no line here: its define module is found by its name. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const elementsFolder = 'src/elements';

export const everything = 'src/all.ts';

/** The same for pages with the loader. */
export const everythingForLoader = 'src/all-for-loader.ts';

/** What the loader imports by its whole address, where the build cannot see it. */
export const legacyField = 'src/embed/legacy-field.ts';

/** Small classic scripts of host pages and frames; none of them holds an element. */
export const hostScripts = [
  { name: 'loader', input: 'src/embed/loader.ts' },
  { name: 'frames', input: 'src/embed/frame-host.ts' },
  { name: 'frame-page', input: 'src/embed/frame-page.ts' },
  { name: 'large-type', input: 'src/embed/large-type.ts' },
];

/** Every element's tag, folder and define module, in an order that does not depend on the disk. */
export function findElements(root = process.cwd()) {
  return readdirSync(path.join(root, elementsFolder))
    .sort()
    .map((folder) => ({
      tag: `civic-${folder}`,
      folder,
      define: path.posix.join(elementsFolder, folder, 'define.ts'),
    }))
    .filter(({ define }) => existsSync(path.join(root, define)));
}

/** Sources of the scripts whose lazy parts are beside them. */
export const scriptsWithParts = () => [
  everything,
  everythingForLoader,
  ...findElements().map(({ define }) => define),
];
