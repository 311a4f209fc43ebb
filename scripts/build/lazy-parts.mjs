/**
 * Lazy parts: what a script imports dynamically, because few readers need it. In the source they are ordinary modules in
 * folders named `lazy` (or `locales`). A page's script is one file, classic or (`civic.mjs`) a module. Its parts are modules
 * beside it, in `dist/parts`, which all scripts have in common, and here is how they come to use the script's own lit and
 * base modules instead of downloading a second copy:
 *
 * - what a module of a part imports is shared if every script that loads this part contains it;
 * - a script keeps what its parts take of shared modules, by number, under one key of the global,
 *   `Symbol.for('civic-widgets <version> <digest of what has a number>')`;
 * - in the parts, these imports read from there. With the script of another version or build on the page a part finds nothing
 *   under its key and is refused, as if it could not be loaded.
 *
 * All of it is derived from the imports in the source. Nothing is listed by name.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import { createGraphPlugins } from './rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** How the stand-in begins by which a module of a part imports a shared one; its importer and the module follow. */
const sharedPrefix = '\0shared:';

const relative = (id) => path.relative(process.cwd(), id).split(path.sep).join('/');

/** The name of a part in dist, from its path: `src/data/lazy/advice.ts` is `data/advice`. */
const partName = (id) =>
  relative(id)
    .replace(/^src\//, '')
    .replace(/(^|\/)lazy\//, '$1')
    .replace(/\.ts$/, '');

/** Which names a module takes from which others. */
function importedNames(body) {
  const found = new Map();
  for (const { type, source, specifiers = [] } of body) {
    if (!source) continue;
    const names = found.get(source.value) ?? [];
    if (type === 'ExportAllDeclaration') names.push('*');
    for (const { type: kind, imported, local } of specifiers) {
      if (kind === 'ImportNamespaceSpecifier') names.push('*');
      else if (kind === 'ImportDefaultSpecifier') names.push('default');
      // `import { a as b }` takes a; `export { a as b } from` takes a as well.
      else names.push((imported ?? local).name);
    }
    found.set(source.value, names);
  }
  return found;
}

/** All modules that a set of entries may ever load, with their imports resolved. */
async function readGraph(entries) {
  const modules = new Map();
  const build = await rollup({
    input: entries,
    plugins: [
      ...createGraphPlugins(),
      {
        name: 'read-graph',
        async moduleParsed({ id, ast, code, importedIds, dynamicallyImportedIds }) {
          const names = new Map();
          for (const [source, list] of importedNames(ast.body))
            names.set((await this.resolve(source, id)).id, list);
          const size = code.length;
          modules.set(id, {
            id,
            size,
            statics: importedIds,
            dynamics: dynamicallyImportedIds,
            names,
          });
        },
      },
    ],
    onwarn: () => {},
  });
  await build.close();
  return modules;
}

/** Everything that can be reached from some modules. */
function reach(modules, from, follow) {
  const found = new Set();
  const wait = [...from];
  for (let id = wait.pop(); id !== undefined; id = wait.pop()) {
    if (found.has(id) || !modules.has(id)) continue;
    found.add(id);
    wait.push(...follow(modules.get(id)));
  }
  return found;
}

const statically = ({ statics }) => statics;
const everHow = ({ statics, dynamics }) => [...statics, ...dynamics];

/**
 * @param scripts sources of the classic scripts.
 * @returns the parts, and plugins for the build of a script and for that of the parts.
 */
export async function planLazyParts(scripts) {
  const entries = scripts.map((script) => path.resolve(script));
  const modules = await readGraph(entries);
  const contained = new Map(entries.map((entry) => [entry, reach(modules, [entry], statically)]));
  const reachable = new Map(entries.map((entry) => [entry, reach(modules, [entry], everHow)]));

  const partIds = [...new Set([...modules.values()].flatMap(({ dynamics }) => dynamics))].sort();
  for (const id of partIds)
    if (!/\/(lazy|locales)\/|\/node_modules\//.test(id))
      throw new Error(`${relative(id)} is imported dynamically, but is in no folder named lazy`);

  // Of every module in the parts, the scripts that load it. What is shared is no longer in a part, which may leave fewer
  // scripts for what it imports in turn: repeated until nothing changes.
  let loaders = new Map();
  const isShared = (importer, source) =>
    [...loaders.get(importer)].every((entry) => contained.get(entry).has(source));
  function findLoaders(follow) {
    const found = new Map();
    for (const part of partIds) {
      const by = entries.filter(
        (entry) => reachable.get(entry).has(part) && !contained.get(entry).has(part),
      );
      for (const id of reach(modules, [part], follow))
        found.set(id, new Set([...(found.get(id) ?? []), ...by]));
    }
    return found;
  }
  const count = () => [...loaders.values()].reduce((sum, { size }) => sum + size, 0);
  loaders = findLoaders(statically);
  for (let before = 0; before !== count();) {
    before = count();
    loaders = findLoaders(({ id, statics }) => statics.filter((one) => !isShared(id, one)));
  }

  // What parts take from shared modules: by module and name, the scripts that share it.
  const wanted = new Map();
  for (const [id, scriptsOfPart] of loaders) {
    for (const [source, names] of modules.get(id).names) {
      if (!isShared(id, source)) continue;
      if (names.includes('*'))
        throw new Error(`${relative(id)} takes all of ${relative(source)}: name what it needs`);
      const known = wanted.get(source) ?? new Map();
      for (const name of names)
        known.set(name, new Set([...(known.get(name) ?? []), ...scriptsOfPart]));
      wanted.set(source, known);
    }
  }
  // By number: names would be a kilobyte of each script.
  const names = [...wanted].flatMap(([source, byName]) =>
    [...byName.keys()].map((name) => `${relative(source)} ${name}`),
  );
  names.sort();
  const keyOf = (source, name) => names.indexOf(`${relative(source)} ${name}`);
  const digest = createHash('sha256').update(names.join()).digest('hex').slice(0, 8);
  /** What shares a script's modules with its parts, as code. */
  const registry = `globalThis[Symbol.for(${JSON.stringify(`civic-widgets ${version} ${digest}`)})]`;

  const parts = partIds
    .filter((id) => !id.includes('/node_modules/'))
    .map((id) => ({ id, name: partName(id) }));

  /** The part of a dynamic import in a script, unless the script contains it. */
  const partFor = (id, entry) =>
    contained.get(entry).has(id) ? undefined : parts.find((part) => part.id === id);

  return {
    parts,
    /** For inspection: what is shared, by module. */
    wanted,

    /** Makes a classic script share what its parts import, and leaves the parts beside it. */
    inScript(script) {
      const entry = path.resolve(script);
      return {
        name: 'lazy-parts-in-script',
        resolveId(id, importer) {
          if (!importer && id === script) return `\0script:${script}`;
          return id === entry ? { id, moduleSideEffects: true } : null;
        },
        load(id) {
          if (id !== `\0script:${script}`) return null;
          const imports = [];
          const shared = [];
          for (const [source, names] of wanted) {
            for (const [name, by] of names) {
              if (!by.has(entry)) continue;
              imports.push(
                `import { ${name} as v${shared.length} } from ${JSON.stringify(source)};`,
              );
              shared.push(`${keyOf(source, name)}: v${shared.length}`);
            }
          }
          // The first script of a version on a page is the one whose modules its parts use.
          return [
            ...imports,
            `${registry} = { ${shared.join(', ')}, ...${registry} };`,
            `import ${JSON.stringify(entry)};`,
          ].join('\n');
        },
        async resolveDynamicImport(specifier, importer) {
          if (typeof specifier !== 'string') return null;
          const { id } = await this.resolve(specifier, importer);
          const part = partFor(id, entry);
          return part ? { id: `part:${part.name}`, external: true } : null;
        },
      };
    },

    /** Addresses of parts relative to a script. */
    pathsFrom: (file) => (id) => {
      if (!id.startsWith('part:')) return id;
      const to = path.posix.relative(path.posix.dirname(file), `dist/parts/${id.slice(5)}.mjs`);
      return to.startsWith('.') ? to : `./${to}`;
    },

    /**
     * For `manualChunks` of the parts: a part in one file with all that it imports, since on a slow network each further file
     * costs a way there and back. What scripts without this part load as well stays a file of its own.
     */
    inOneFile(entry) {
      const id = path.resolve(entry);
      const own = reach(modules, [id], ({ id, statics }) =>
        statics.filter((one) => !isShared(id, one)),
      );
      const by = loaders.get(id);
      return (found) => {
        // What a module takes from the script stands beside it.
        const one = found.startsWith(sharedPrefix)
          ? found.slice(sharedPrefix.length).split('\n')[0]
          : found;
        return own.has(one) && [...loaders.get(one)].every((script) => by.has(script))
          ? partName(id).replace(/.*\//, '')
          : undefined;
      };
    },

    /** Makes imports of shared modules read what the script shares. */
    inParts: {
      name: 'lazy-parts',
      async resolveId(specifier, importer, options) {
        if (!importer || importer.startsWith('\0')) return null;
        const found = await this.resolve(specifier, importer, { ...options, skipSelf: true });
        // One for each importer, so that it is part of the importer's own file.
        return found && modules.has(found.id) && isShared(importer, found.id)
          ? `${sharedPrefix}${importer}\n${found.id}`
          : null;
      },
      load(id) {
        if (!id.startsWith(sharedPrefix)) return null;
        const [importer, source] = id.slice(sharedPrefix.length).split('\n');
        const names = modules.get(importer).names.get(source);
        return names
          .map((name) => {
            const read = `${registry}[${keyOf(source, name)}]`;
            return name === 'default'
              ? `export default ${read};`
              : `export const ${name} = ${read};`;
          })
          .join('\n');
      },
    },
  };
}
