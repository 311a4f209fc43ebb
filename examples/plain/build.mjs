/** There is nothing to build: the page, its feeds and the kit's folder are copied side by side. */
import { cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const kit = path.dirname(fileURLToPath(import.meta.resolve('civic-widgets/civic.js')));
mkdirSync('dist', { recursive: true });
for (const file of ['index.html', 'page.js', 'feeds'])
  cpSync(file, `dist/${file}`, { recursive: true });
cpSync(kit, 'dist/civic', { recursive: true });
