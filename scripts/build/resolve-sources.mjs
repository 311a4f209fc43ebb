/**
 * Our own modules: `./x.js` in the source means x.ts. The general resolver would also read `sideEffects`
 * of package.json, which speaks of dist, and so now and then leave out a define module of src.
 */
import path from 'node:path';

export const resolveSources = {
  name: 'resolve-sources',
  resolveId(specifier, importer) {
    const isEntry = !importer && specifier.endsWith('.ts');
    const isOurs = importer?.endsWith('.ts') && specifier.startsWith('.');
    if (!isEntry && !isOurs) return null;
    const folder = isEntry ? process.cwd() : path.dirname(importer);
    const id = path.resolve(folder, specifier.replace(/\.js$/, '.ts'));
    return { id, moduleSideEffects: true };
  },
};
