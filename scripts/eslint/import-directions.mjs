/**
 * Imports go one way: demo -> desk -> server -> src, and inside src
 * entries -> define.ts -> elements -> forms -> {submit, data, embed} -> {contract, base, locales}.
 *
 * Kept as a table, not as a resolver's configuration, so that a new folder is one line here and the
 * check needs neither the file system nor a parser of its own.
 *
 * What is in a folder `lazy` comes to a page when it is needed: it is imported dynamically, and nothing else is. A define
 * module may have the view of its element from the beginning.
 */
import path from 'node:path';

/** The rooms that programs run from; each may import itself and those before it. */
const rooms = ['src', 'server', 'desk', 'demo'];

const roomOf = (file) => rooms.indexOf(file.split('/')[0]);

const lowest = ['contract', 'base', 'locales'];
const middle = ['forms', 'submit', 'data', 'embed'];

/** Layer of a file -> the layers it may import, its own included where that is meant. */
const allowedLayers = {
  entry: ['entry', 'define', 'elements', ...middle, ...lowest],
  define: ['define', 'elements', ...middle, ...lowest],
  elements: ['elements', ...middle, ...lowest],
  // A form is an element's better half: it has the feed's item, and sends.
  forms: ['forms', 'submit', 'data', ...lowest],
  submit: ['submit', ...lowest],
  data: ['data', ...lowest],
  embed: ['embed', ...lowest],
  // Nothing of lit may come in with the contract: desk, collector and build use it without a DOM.
  contract: ['contract'],
  base: ['base', 'locales', 'contract'],
  // The words are typed by the contract's codes, so that a code without a word does not compile, and
  // are chosen and formatted by what the base knows of languages.
  locales: ['locales', 'base', 'contract'],
  // Stands for a page on a server: nothing of a page may need it.
  server: ['server'],
};

/** Packages a layer may import; a layer that is not named may import any, except zod. */
const allowedPackages = {
  contract: ['zod'],
  locales: [],
  server: ['@lit-labs/ssr'],
};

function layerOf(fileInSource) {
  const [top, ...rest] = fileInSource.split('/');
  if (rest.length === 0) return 'entry';
  const name = rest[rest.length - 1];
  if (top === 'elements' && /^define(\.[jt]s)?$/.test(name)) return 'define';
  if (top === 'embed' && /(^|\.)entry(\.[jt]s)?$/.test(name)) return 'entry';
  return top;
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/** Whether a file belongs to a lazy part. Words of other languages are one module each. */
const isLazy = (file) => /(^|\/)(lazy|locales)\//.test(file);

function judgeRooms(from, specifier) {
  if (!specifier.startsWith('.') || roomOf(from) < 0) return undefined;
  const to = path.posix.join(path.posix.dirname(from), specifier);
  return roomOf(to) > roomOf(from) ? `${rooms[roomOf(from)]} must not import ${to}` : undefined;
}

/** Says what is wrong with one import, or undefined. Paths use forward slashes. */
function judgeImport({ file, specifier, typeOnly, dynamic = false, root }) {
  const from = path.posix.relative(path.posix.join(root, 'src'), file);
  if (from.startsWith('..')) return judgeRooms(path.posix.relative(root, file), specifier);
  const layer = layerOf(from);
  const allowed = allowedLayers[layer];
  if (!allowed) return `src/${from} is in no layer: name its folder in import-directions.mjs`;

  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    const packages = allowedPackages[layer];
    if (packages && !packages.includes(name)) return `${layer} must not import ${name}`;
    if (name === 'zod' && layer !== 'contract' && !typeOnly) {
      return 'zod stays in the contract: a visitor must not download it';
    }
    return undefined;
  }

  const target = path.posix.join(path.posix.dirname(file), specifier);
  const to = path.posix.relative(path.posix.join(root, 'src'), target);
  if (to.startsWith('..')) return `src must not import ${path.posix.relative(root, target)}`;
  const targetLayer = layerOf(to);
  if (!allowed.includes(targetLayer)) return `${layer} must not import ${targetLayer} (src/${to})`;
  if (dynamic && !isLazy(to)) return `src/${to} is imported dynamically: put it into a folder lazy`;
  if (!dynamic && !typeOnly && /\/lazy\//.test(to) && !isLazy(from) && layer !== 'define')
    return `src/${to} comes when it is needed: import() it`;
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports go one way' },
    schema: [],
    messages: { direction: '{{problem}}' },
  },
  create(context) {
    const slashed = (value) => value.split(path.sep).join('/');
    const file = slashed(context.filename);
    const root = slashed(context.cwd);
    const isTypeOnly = (node) => (node.importKind ?? node.exportKind) === 'type';

    function check(node) {
      if (typeof node.source?.value !== 'string') return;
      const problem = judgeImport({
        file,
        root,
        specifier: node.source.value,
        typeOnly: isTypeOnly(node),
        dynamic: node.type === 'ImportExpression',
      });
      if (problem) context.report({ node: node.source, messageId: 'direction', data: { problem } });
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
