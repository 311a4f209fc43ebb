/**
 * What is imported dynamically is for few readers: other languages, explanations for editors. Beside the
 * classic scripts it is a module of its own, which only those few download.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const dynamicImport = /(?<!typeof )\bimport\(\s*'(\.[^']+)\.js'\s*\)/g;

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(file);
    return file.endsWith('.ts') ? [file] : [];
  });
}

/** Every such module: its source, and its name in dist. */
export function findModulesApart() {
  const inputs = sourcesIn('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(dynamicImport)].map(
      ([, specifier]) => `${path.posix.join(path.posix.dirname(file), specifier)}.ts`,
    ),
  );
  return [...new Set(inputs)]
    .sort()
    .map((input) => ({ input, name: `civic-${path.basename(input, '.ts')}` }));
}

/** @param {readonly string[]} within names of those that a script has in itself all the same. */
export const modulesApart = (within = []) => ({
  name: 'modules-apart',
  resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null;
    const file = path.resolve(path.dirname(importer), specifier.replace(/\.js$/, '.ts'));
    const found = findModulesApart().find(({ input }) => path.resolve(input) === file);
    return found && !within.includes(found.name) ? { id: found.name, external: true } : null;
  },
});

/** Addresses relative to the script itself: a classic script may import a module beside it. */
export function pathsOfModulesApart(file) {
  const from = path.posix.dirname(file);
  return (id) => {
    if (!findModulesApart().some(({ name }) => name === id)) return id;
    const relative = path.posix.relative(from, `dist/${id}.mjs`);
    return relative.startsWith('.') ? relative : `./${relative}`;
  };
}
